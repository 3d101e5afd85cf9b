import { useState } from 'preact/hooks';
import { type Role, roles } from '../../core/mx/role.ts';
import { plannerWords as words, roleNames } from '../../words/mx/planner.ts';
import { Breakable } from '../kit/DomainNames.tsx';
import { ActorMark } from '../kit/ActorMark.tsx';
import { ListBox } from '../kit/ListBox.tsx';
import { Field } from '../kit/Field.tsx';
import type { Host } from '../../core/mx/session/roles-of.ts';
import type { Planner } from './planner.ts';
import { Heading } from '../kit/Section.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { Need } from './Need.tsx';
import { TmemsServer } from './TmemsServer.tsx';
import { withRole } from '../../core/mx/session/with-role.ts';

/** So many hosts stand open: more are most often one forgotten name each. */
const OPEN = 30;
/** So many undecided hosts stand open where they are asked for. */
const FEW = 8;

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
      {input.tmems !== '' && <TmemsServer planner={planner} id="mx-tmems" />}
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
          <RoleSelect label={words.roleOf(exchange)} exchange={exchange} role={role} planner={planner} />
        </span>
      </td>
    </tr>
  );
}

interface RoleProps {
  readonly label: string;
  readonly exchange: string;
  readonly role: Role | undefined;
  readonly planner: Planner;
}

function RoleSelect({ label, exchange, role, planner }: RoleProps) {
  return (
    <ListBox
      label={label}
      value={role ?? ''}
      onChoose={(value) => {
        const chosen = roles.find((name) => name === value);
        planner.change(words.steps.role, (now) => withRole(now, exchange, chosen));
      }}
    >
      <option value="">{words.undecided}</option>
      {roles.map((name) => (
        <option key={name} value={name}>
          {roleNames[name]}
        </option>
      ))}
    </ListBox>
  );
}

/** Hosts whose role nobody has said: what they are reckoned as meanwhile, and one click that takes all suggestions. */
export function RoleQuestion({ planner, hosts }: { planner: Planner; hosts: readonly Host[] }) {
  const { change } = planner;
  const offered = hosts.filter(({ suggestion }) => suggestion !== undefined);
  // What may be CPF's is told one by one.
  const alike = hosts.filter(({ besideCpf }) => besideCpf === undefined);
  const more = useMore(hosts.length, FEW);
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
        </>
      }
      below={
        <>
          <ul class="calc-host-choices">
            {hosts.slice(0, more.shown).map(({ exchange, domains }, index) => (
              <li key={exchange} ref={more.refOf(index)}>
                <span>
                  <span class="hostname">
                    <Breakable name={exchange} />
                  </span>{' '}
                  <span class="calc-hint">{words.subjects(domains)}</span>
                </span>
                <RoleSelect label={words.roleIs(exchange)} exchange={exchange} role={undefined} planner={planner} />
              </li>
            ))}
          </ul>
          <MoreButton more={more} label={words.moreHosts(more.rest)} />
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
        {(alike.length > 0 ? (['interscan', 'other'] as const) : []).map((role) => (
          <button
            key={role}
            type="button"
            class="button small"
            onClick={() => {
              change(words.steps.roles, (now) =>
                alike.reduce((after, { exchange }) => withRole(after, exchange, role), now),
              );
            }}
          >
            {words.allAre(alike.length, roleNames[role])}
          </button>
        ))}
      </div>
    </Need>
  );
}
