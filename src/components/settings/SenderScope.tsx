import { toolWords as words } from '../../messages/ja/settings-tool.ts';
import type { Mapper } from './use-settings.ts';

/** T3.1: whom approved and blocked senders are for. CPF's own reach is chosen beforehand, since it changes nothing. */
export function SenderScope({ mapper: { migration, setScope } }: { mapper: Mapper }) {
  return (
    <fieldset class="st-scope">
      <legend>{words.scopeLegend}</legend>
      {(['domain', 'organization'] as const).map((scope) => (
        <label class="st-choice" key={scope}>
          <input
            type="radio"
            name="st-scope"
            checked={migration.settings.senderScope === scope}
            onChange={() => {
              setScope(scope);
            }}
          />
          <span>{words.scopes[scope]}</span>
        </label>
      ))}
    </fieldset>
  );
}
