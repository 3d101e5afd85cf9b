import type { Migration } from '../../core/migration/document.ts';
import type { Host } from '../../core/mx/session/roles-of.ts';
import type { Session } from '../../core/mx/session/session.ts';
import { withRole } from '../../core/mx/session/with-role.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { plannerWords as words, roleNames } from '../../words/mx/planner.ts';
import { planViewWords as views } from '../../words/plan-views.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import { siteHref } from '../kit/site-href.ts';
import { TakenField } from '../kit/TakenField.tsx';
import { oneHostProblem } from '../shared/one-host-problem.ts';

/**
 * Hosts that nobody has given a part: one answer takes them for InterScan's, the planner asks one by one. One that shares its parent domain
 * with a CPF server is asked for by itself.
 */
export function InterscanHosts({ hosts }: { hosts: readonly Host[] }) {
  const open = hosts.filter((host) => host.role === undefined && host.besideCpf === undefined);
  const asked = open.filter(({ reckonedAs }) => reckonedAs === 'interscan');
  return (
    <>
      {hosts.map((host) => host.besideCpf !== undefined && <BesideCpf key={host.exchange} {...host} />)}
      {asked.length > 0 && (
        <div class="plan-question" role="group" aria-labelledby="plan-interscan">
          <p class="calc-legend" id="plan-interscan">
            {views.areInterscan}
          </p>
          <DomainNames names={asked.map(({ exchange }) => exchange)} />
          <div class="calc-buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                changeMigration(views.areInterscan, (now) =>
                  asked.reduce((after, { exchange }) => withRole(after, exchange, 'interscan'), now),
                );
              }}
            >
              {views.allInterscan(asked.length)}
            </button>
            <a href={siteHref('/tools/mx/')}>{views.oneByOne}</a>
          </div>
        </div>
      )}
    </>
  );
}

function BesideCpf({ exchange, besideCpf = '' }: Host) {
  return (
    <div class="plan-question" role="group" aria-label={views.besideCpf(exchange, besideCpf)}>
      <p class="calc-legend">{views.besideCpf(exchange, besideCpf)}</p>
      <p class="calc-hint">{views.besideCpfHint}</p>
      <div class="calc-buttons">
        {(['cpf', 'interscan', 'other'] as const).map((role) => (
          <button
            key={role}
            type="button"
            class="button"
            onClick={() => {
              changeMigration(words.steps.role, (now) => withRole(now, exchange, role));
            }}
          >
            {roleNames[role]}
          </button>
        ))}
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

/** TMEmS's inbound server, as its console shows it; what is wrong with it is told here. */
export function TmemsHost({ session }: { session: Session }) {
  return (
    <TakenField
      id="plan-tmems"
      label={words.tmemsServer}
      hint={words.tmemsServerHint}
      value={session.input.tmems}
      problem={oneHostProblem(session.tmems)}
      take={(tmems) => {
        changeMigration(words.tmemsServer, (now) => ({ ...now, servers: { ...now.servers, tmems } }));
      }}
    />
  );
}
