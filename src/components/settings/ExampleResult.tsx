import * as parts from './own-parts.ts';
import { useEntry } from './use-entry.ts';
import { useSettings } from './use-settings.ts';

/** The result of the worked example, on which answers can be tried; it comes alive once its fold is opened. */
export default function ExampleResult() {
  const { mapper } = useSettings(useEntry('mapper'), parts);
  if (!mapper) return null;
  return (
    <>
      <div class="calc-summary">
        <p role="status">
          <parts.Summary mapper={mapper} />
        </p>
      </div>
      <parts.Result mapper={mapper} />
    </>
  );
}
