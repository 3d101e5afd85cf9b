import type { Decisions } from '../../core/settings/tmems-configuration.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';

type Scope = NonNullable<Decisions['senderScope']>;

interface Props {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

const scopes = ['domain', 'organization'] as const satisfies readonly Scope[];

/** T3.1: whom approved and blocked senders are for. CPF's own reach is chosen beforehand, since it changes nothing. */
export function SenderScope({ scope: chosen, onScope }: Props) {
  return (
    <ChoiceGroup
      name="st-scope"
      legend={words.scopeLegend}
      choices={scopes.map((scope) => ({ value: scope, label: words.scopes[scope] }))}
      chosen={chosen}
      onChoose={onScope}
    />
  );
}
