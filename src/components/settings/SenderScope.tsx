import type { Decisions } from '../../core/settings/tmems-configuration.ts';
import { toolWords as words } from '../../words/settings/tool.ts';

type Scope = NonNullable<Decisions['senderScope']>;

interface Props {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** T3.1: whom approved and blocked senders are for. CPF's own reach is chosen beforehand, since it changes nothing. */
export function SenderScope({ scope: chosen, onScope }: Props) {
  return (
    <fieldset class="st-scope">
      <legend>{words.scopeLegend}</legend>
      {(['domain', 'organization'] as const).map((scope) => (
        <label class="st-choice" key={scope}>
          <input
            type="radio"
            name="st-scope"
            checked={chosen === scope}
            onChange={() => {
              onScope(scope);
            }}
          />
          <span>{words.scopes[scope]}</span>
        </label>
      ))}
    </fieldset>
  );
}
