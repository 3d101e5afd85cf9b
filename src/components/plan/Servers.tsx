import { useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { Host } from '../../core/mx/session/roles-of.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { planViewWords as views } from '../../words/plan-views.ts';
import { ChoiceGroup, Tick } from '../kit/ChoiceGroup.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import { Field } from '../kit/Field.tsx';
import { siteHref } from '../kit/site-href.ts';

/** Until somebody has said which host is CPF's there is no plan: one question. */
export function CpfHosts({ hosts }: { hosts: readonly Host[] }) {
  return (
    <fieldset class="calc-choices rows calc-question">
      <legend class="calc-legend">{own.whichIsCpf}</legend>
      {hosts.map(({ exchange, domains }) => (
        <Tick
          key={exchange}
          ticked={false}
          label={
            <>
              <span class="hostname">{exchange}</span> {words.subjects(domains)}
            </>
          }
          onTick={() => {
            changeMigration(own.whichIsCpf, (now) => ({
              ...now,
              servers: { ...now.servers, noneIsCpf: false, roles: { ...now.servers.roles, [exchange]: 'cpf' } },
            }));
          }}
        />
      ))}
      <button
        type="button"
        class="button small"
        onClick={() => {
          changeMigration(own.noneIsCpf, (now) => ({ ...now, servers: { ...now.servers, noneIsCpf: true } }));
        }}
      >
        {own.noneIsCpf}
      </button>
    </fieldset>
  );
}

/** Hosts that nobody has given a part: one answer takes them for InterScan's, the planner asks one by one. */
export function InterscanHosts({ hosts }: { hosts: readonly Host[] }) {
  const open = hosts.filter(({ role, reckonedAs }) => role === undefined && reckonedAs === 'interscan');
  if (open.length === 0) return null;
  return (
    <div class="plan-question" role="group" aria-labelledby="plan-interscan">
      <p class="calc-legend" id="plan-interscan">
        {views.areInterscan}
      </p>
      <DomainNames names={open.map(({ exchange }) => exchange)} />
      <div class="calc-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            const more = Object.fromEntries(open.map(({ exchange }) => [exchange, 'interscan' as const]));
            changeMigration(views.areInterscan, (now) => ({
              ...now,
              servers: { ...now.servers, roles: { ...now.servers.roles, ...more } },
            }));
          }}
        >
          {views.allInterscan(open.length)}
        </button>
        <a href={siteHref('/tools/mx/')}>{views.oneByOne}</a>
      </div>
    </div>
  );
}

/** Whether direct records stay once TMEmS filters (hazard H7): nothing is preselected. */
export function DirectRecords({ migration }: { migration: Migration }) {
  const keep = migration.mx.keepDirectRecords;
  return (
    <ChoiceGroup
      name="plan-direct"
      legend={words.directLegend}
      hint={words.directHint}
      choices={[
        { value: 'remove', label: words.directRemove },
        { value: 'keep', label: words.directKeep },
      ]}
      chosen={keep === undefined ? undefined : keep ? 'keep' : 'remove'}
      onChoose={(choice) => {
        changeMigration(words.directLegend, (now) => ({
          ...now,
          mx: { ...now.mx, keepDirectRecords: choice === 'keep' },
        }));
      }}
    />
  );
}

/** TMEmS's inbound server, as its console shows it; taken by the button or Enter. */
export function TmemsHost({ migration }: { migration: Migration }) {
  const { tmems } = migration.servers;
  const [typed, setTyped] = useState(tmems);
  const use = () => {
    changeMigration(words.tmemsServer, (now) => ({ ...now, servers: { ...now.servers, tmems: typed.trim() } }));
  };
  return (
    <Field
      id="plan-tmems"
      label={words.tmemsServer}
      hint={words.tmemsServerHint}
      value={typed}
      onText={setTyped}
      onEnter={use}
      beside={
        <button type="button" class="button" onClick={use}>
          {words.useThis}
        </button>
      }
    />
  );
}
