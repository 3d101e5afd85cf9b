import { useState } from 'preact/hooks';
import { roles } from '../../core/mx/role.ts';
import { plannerWords as words, roleNames } from '../../words/mx/planner.ts';
import { Breakable, DomainNames } from '../kit/DomainNames.tsx';
import { ActorMark } from '../kit/ActorMark.tsx';
import { Field } from '../kit/Field.tsx';
import type { Host } from '../../core/mx/session/roles-of.ts';
import type { Planner } from './planner.ts';
import { Heading } from '../kit/Section.tsx';
import { Need } from './Need.tsx';
import { TmemsServer } from './TmemsServer.tsx';
import { withRole } from './with-role.ts';

/** So many hosts stand open: more are most often one forgotten name each. */
const OPEN = 30;

/** Who is who: every exchange once, and whose it is. Names suggest; the reader decides. */
export function Roles({ planner, level }: { planner: Planner; level: number }) {
  const { input, hosts, interscan, problems, change } = planner;
  const [all, setAll] = useState(false);
  const shown = all ? hosts : hosts.slice(0, OPEN);
  return (
    <div class="calc-part">
      <Heading level={level}>{words.rolesHeading}</Heading>
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
      {input.tmems !== '' && <TmemsServer key={input.tmems} planner={planner} id="mx-tmems" />}
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
    </div>
  );
}

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

/** Hosts whose role nobody has said: what they are reckoned as meanwhile, and one click that takes all suggestions. */
export function RoleQuestion({ planner: { change }, hosts }: { planner: Planner; hosts: readonly Host[] }) {
  const offered = hosts.filter(({ suggestion }) => suggestion !== undefined);
  const assumed = (['interscan', 'other', 'tmems'] as const)
    .map((role) => ({ role, count: hosts.filter(({ reckonedAs }) => reckonedAs === role).length }))
    .filter(({ count }) => count > 0);
  return (
    <Need
      title={words.rolesNeed(hosts.length)}
      what={
        <>
          {assumed.map(({ role, count }) => (
            <p key={role} class="calc-hint">
              {words.reckonedAs(count, roleNames[role])}
            </p>
          ))}
          <DomainNames names={hosts.map(({ exchange }) => exchange)} first={6} />
        </>
      }
    >
      <div class="calc-buttons">
        {offered.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change(words.steps.roles, (now) =>
                offered.reduce((after, { exchange, suggestion }) => withRole(after, exchange, suggestion), now),
              );
            }}
          >
            {words.acceptSuggestions(offered.length)}
          </button>
        )}
        {(['interscan', 'other'] as const).map((role) => (
          <button
            key={role}
            type="button"
            class="button small"
            onClick={() => {
              change(words.steps.roles, (now) =>
                hosts.reduce((after, { exchange }) => withRole(after, exchange, role), now),
              );
            }}
          >
            {words.allAre(hosts.length, roleNames[role])}
          </button>
        ))}
      </div>
      <p class="calc-hint">{words.oneByOne}</p>
    </Need>
  );
}
