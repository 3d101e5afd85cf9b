import { useState } from 'preact/hooks';
import { roles } from '../../core/mx/role.ts';
import { plannerWords as words, roleNames } from '../../words/mx/planner.ts';
import { Breakable } from '../kit/DomainNames.tsx';
import { ActorMark } from '../kit/ActorMark.tsx';
import { Field } from '../kit/Field.tsx';
import type { PlannerInput } from '../../core/mx/session/planner-input.ts';
import type { Host } from '../../core/mx/session/roles-of.ts';
import type { Planner } from './planner.ts';
import { withRole } from './with-role.ts';

/** So many hosts stand open: more are most often one forgotten name each. */
const OPEN = 30;

/** Who is who: every exchange once, and whose it is. Names suggest; the reader decides. */
export function Roles({ planner }: { planner: Planner }) {
  const { input, hosts, interscan, problems, change } = planner;
  const [all, setAll] = useState(false);
  const shown = all ? hosts : hosts.slice(0, OPEN);
  return (
    <>
      <p class="calc-hint">{hosts.length === 0 ? words.noHosts : words.rolesHint}</p>
      {hosts.length > 0 && (
        <table class="calc-roles">
          <thead>
            <tr>
              <th scope="col">{words.host}</th>
              <th scope="col" class="number">
                {words.domains}
              </th>
              <th scope="col">{words.role}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((host) => (
              <HostRow key={host.exchange} host={host} planner={planner} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < hosts.length && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.allHosts(hosts.length)}
        </button>
      )}
      <Undecided planner={planner} />
      {asksTmems(input) && (
        <Field
          id="mx-tmems"
          label={words.tmemsServer}
          hint={words.tmemsServerHint}
          value={input.tmems}
          problem={problems.tmems}
          onText={(tmems) => {
            change(words.tmemsServer, (now) => ({ ...now, servers: { ...now.servers, tmems } }), { typing: true });
          }}
        />
      )}
      <details class="calc-fold link screen-only" open={problems.needsInterscan || input.interscan !== ''}>
        <summary>{words.interscanMore}</summary>
        <Field
          id="mx-interscan"
          label={words.interscanMore}
          hint={words.interscanMoreHint}
          value={input.interscan}
          rows={2}
          problem={interscan.refused[0] && words.notAHost(interscan.refused[0].text)}
          onText={(typed) => {
            change(words.interscanMore, (now) => ({ ...now, servers: { ...now.servers, interscan: typed } }), {
              typing: true,
            });
          }}
        />
      </details>
    </>
  );
}

/** Only what uses TMEmS asks for its server; what was entered stays in sight. */
const asksTmems = ({ stage, tmems, isExample }: PlannerInput): boolean =>
  stage === 'test-tmems' || stage === 'switch-to-tmems' || (tmems !== '' && !isExample);

function HostRow({ host, planner }: { host: Host; planner: Planner }) {
  const { exchange, domains, role, suggestion, because, reckonedAs } = host;
  return (
    <tr>
      <th scope="row">
        <span class="hostname">
          <Breakable name={exchange} />
        </span>
        {role === undefined && suggestion !== undefined && (
          <span class="calc-hint"> {words.suggested(roleNames[suggestion], words.suggestionReasons[because])}</span>
        )}
        {role === undefined && because === 'tmems-relay-host' && (
          <span class="calc-hint"> {words.suggestionReasons[because]}</span>
        )}
      </th>
      <td class="number">{domains}</td>
      <td>
        <span class="calc-select">
          {role === undefined ? <span class="calc-open-mark">?</span> : <ActorMark role={reckonedAs} />}
          <select
            aria-label={words.roleOf(exchange)}
            value={role ?? ''}
            onChange={(event) => {
              const chosen = roles.find((name) => name === event.currentTarget.value);
              planner.change(words.steps.role, (now) => withRole(now, exchange, chosen));
            }}
          >
            <option value="">{words.undecided}</option>
            {roles.map((name) => (
              <option key={name} value={name}>
                {roleNames[name]}
              </option>
            ))}
          </select>
        </span>
      </td>
    </tr>
  );
}

/** What is not decided, what it is reckoned as meanwhile, and one click that takes all suggestions. */
function Undecided({ planner: { hosts, change } }: { planner: Planner }) {
  const open = hosts.filter(({ role }) => role === undefined);
  const offered = open.filter(({ suggestion }) => suggestion !== undefined);
  const noCpf = hosts.length > 0 && !hosts.some(({ role }) => role === 'cpf');
  const assumed = (['interscan', 'other', 'tmems'] as const)
    .map((role) => ({ role, count: open.filter(({ reckonedAs }) => reckonedAs === role).length }))
    .filter(({ count }) => count > 0);
  if (open.length === 0) return null;
  return (
    <div>
      {noCpf ? (
        <p class="issue-note warning">{words.markCpf}</p>
      ) : (
        assumed.map(({ role, count }) => (
          <p key={role} class="issue-note advice">
            {words.reckonedAs(count, roleNames[role])}
          </p>
        ))
      )}
      {offered.length > 0 && (
        <button
          type="button"
          class="button small"
          onClick={() => {
            change(words.steps.roles, (now) =>
              offered.reduce((after, { exchange, suggestion }) => withRole(after, exchange, suggestion), now),
            );
          }}
        >
          {words.acceptSuggestions(offered.length)}
        </button>
      )}
    </div>
  );
}
