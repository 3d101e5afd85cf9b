import type { ComponentChildren } from 'preact';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { ListBox } from '../kit/ListBox.tsx';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';
import { WhyRule } from './Why.tsx';

/** Domains that name CPF alone: who takes their mail is asked once for all of them, and can be another for each. */
export function InterscanQuestion({ planner: { interscanAsked, change } }: { planner: Planner }) {
  if (interscanAsked.length === 0) return null;
  const sets = interscanAsked.flatMap(({ hosts }) => [
    ...hosts.candidates,
    ...(hosts.from === 'unknown' ? [] : [hosts.hosts]),
  ]);
  const candidates = [...new Set(sets.map((set) => set.join(' ')))];
  const choose = (domains: readonly string[], hosts: string) => {
    const chosen = hosts.split(' ').filter(Boolean);
    change(own.interscanStep, (now) => ({
      ...now,
      servers: {
        ...now.servers,
        interscanFor: { ...now.servers.interscanFor, ...Object.fromEntries(domains.map((domain) => [domain, chosen])) },
      },
    }));
  };
  const open = interscanAsked.filter(({ hosts }) => hosts.from === 'unknown');
  const all = interscanAsked.map(({ domain }) => domain);
  return (
    <Frame
      isOpen={open.length > 0}
      title={own.whoTakes(interscanAsked.length)}
      hint={
        <p class="calc-hint">
          {own.whoTakesHint} <WhyRule id="interscan-not-chosen" />
        </p>
      }
    >
      {open.length > 1 && (
        <div class="calc-buttons screen-only">
          {candidates.map((hosts) => (
            <button
              key={hosts}
              type="button"
              class="button small"
              onClick={() => {
                choose(all, hosts);
              }}
            >
              {own.allTo(all.length, sayHosts(hosts))}
            </button>
          ))}
        </div>
      )}
      <ul class="calc-host-choices">
        {interscanAsked.map(({ domain, hosts }) => (
          <li key={domain}>
            <label>
              <span class="hostname">{domain}</span>{' '}
              <ListBox
                value={hosts.from === 'chosen' ? hosts.hosts.join(' ') : ''}
                onChoose={(set) => {
                  choose([domain], set);
                }}
              >
                <option value="">
                  {hosts.from === 'unknown' || hosts.from === 'chosen'
                    ? words.undecided
                    : own.sharedHosts(sayHosts(hosts.hosts.join(' ')))}
                </option>
                {candidates.map((set) => (
                  <option key={set} value={set}>
                    {sayHosts(set)}
                  </option>
                ))}
              </ListBox>
            </label>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

interface FrameProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly hint: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A need while it is open; once answered it stands with the input, and can be answered anew. */
function Frame({ isOpen, title, hint, children }: FrameProps) {
  if (isOpen) {
    return (
      <Need title={title} what={hint}>
        {children}
      </Need>
    );
  }
  return (
    <fieldset class="calc-choices rows calc-question">
      <legend class="calc-legend">{title}</legend>
      {hint}
      {children}
    </fieldset>
  );
}

const sayHosts = (hosts: string): string => hosts.replaceAll(' ', '、');
