import { listKinds } from '../../core/mx/session/planner-input.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { Field } from '../kit/Field.tsx';
import type { Planner } from './planner.ts';
import { WhyHazard } from './Why.tsx';

/** Hazard H11: CPF's own list of domains, pasted beside the records, shows which domain nobody asked about. */
export function ListedDomains({ planner: { input, listed, plan, change } }: { planner: Planner }) {
  const missing = plan.issues.filter(
    ({ id }) => id === 'domain-not-in-answer' || id === 'our-domain-not-in-answer',
  ).length;
  const refused = listed.refused[0];
  const settingsDomains = input.settingsDomains.filter((domain) => !listed.names.includes(domain));
  const setList = (text: string, options?: { typing?: boolean }) => {
    change(words.listLabel, (now) => ({ ...now, mx: { ...now.mx, listedDomains: text } }), options);
  };
  return (
    <details class="calc-fold link screen-only">
      <summary>
        {words.listHeading}
        {listed.names.length > 0 && <span class="calc-aside"> {words.listResult(listed.names.length, missing)}</span>}
      </summary>
      <p class="calc-hint">
        {words.listGate} <WhyHazard id="H1" />
      </p>
      <Field
        id="mx-listed"
        label={words.listLabel}
        hint={words.listHint}
        value={input.listedDomains}
        rows={6}
        problem={refused && words.listBadLine(refused.line, refused.text)}
        onText={(text) => {
          setList(text, { typing: true });
        }}
      />
      {listed.names.length > 0 && (
        <fieldset class="calc-choices rows">
          <legend class="calc-legend">{own.listKindLegend}</legend>
          {listKinds.map((kind) => (
            <label class="calc-choice" key={kind}>
              <input
                type="radio"
                name="mx-list-kind"
                checked={input.listIs === kind}
                onChange={() => {
                  change(own.listKindLegend, (now) => ({
                    ...now,
                    mx: { ...now.mx, listIs: kind },
                  }));
                }}
              />
              <span class="calc-choice-name">{own.listKinds[kind]}</span>
            </label>
          ))}
          {input.listIs === undefined && <p class="calc-hint">{own.listKindHint}</p>}
        </fieldset>
      )}
      {settingsDomains.length > 0 && (
        <button
          type="button"
          class="button small"
          onClick={() => {
            setList([input.listedDomains.trimEnd(), ...settingsDomains].filter(Boolean).join('\n'));
          }}
        >
          {words.listFromSettings(settingsDomains.length)}
        </button>
      )}
    </details>
  );
}
