import { groupBy } from '../../core/group-by.ts';
import { readDuration } from '../../core/dns/ttl.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { UnknownTtl } from '../../core/mx/session/known-ttls.ts';
import { needWords as needs } from '../../words/mx/needs.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { WhenReady } from '../kit/WhenReady.tsx';
import { Field } from '../kit/Field.tsx';
import { Fold } from '../kit/Fold.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { AddAnswers } from './AddAnswers.tsx';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';
import { WhyHazard } from './Why.tsx';
import { ttlProblem } from './ttl-problem.ts';

/** So many groups have a field each; more are one field for all, and one a domain when asked. */
const GROUPS = 6;

interface Props {
  readonly planner: Planner;
  readonly ttls: readonly UnknownTtl[];
}

/**
 * Hazard H9: where the TTLs are a resolver's, the reader asks the authoritative servers, or says what the zones publish: for those with the
 * same rest, or for one.
 */
export function PublishedTtl({ planner, ttls }: Props) {
  const { input, change } = planner;
  const groups = [...groupBy(ttls, ({ left }) => String(left)).values()];
  const all = groups.length > GROUPS ? [ttls] : groups;
  return (
    <Need
      title={own.ttlNeed(ttls.length)}
      what={
        <>
          <p class="calc-hint">
            {own.ttlNeedHint} <WhyHazard id="H9" />
          </p>
          <DomainNames names={ttls.map(({ domain }) => domain)} first={6} />
        </>
      }
      below={all.map((group) => (
        <TtlOfGroup key={group.map(({ domain }) => domain).join(' ')} group={group} all={all.length} {...{ change }} />
      ))}
    >
      <AddAnswers planner={planner} of="ttl" />
      <div class="calc-buttons">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            change(words.publishedTtl, (now) => ({ ...now, mx: { ...now.mx, ttlAsPasted: true } }));
          }}
        >
          {words.ttlAsPasted}
        </button>
        {ttls.length > 1 && (
          <Fold name={own.ttlAskedWhich}>
            {() =>
              ttls.map((ttl) => (
                <TtlOfOne key={ttl.domain} ttl={ttl} typed={input.ttls[ttl.domain] ?? ''} change={change} />
              ))
            }
          </Fold>
        )}
      </div>
    </Need>
  );
}

interface GroupProps {
  readonly group: readonly UnknownTtl[];
  /** How many groups there are. */
  readonly all: number;
  readonly change: Planner['change'];
}

/** Domains of which a cache had the same rest. */
function TtlOfGroup({ group, all, change }: GroupProps) {
  const names = group.map(({ domain }) => domain);
  const [typed, setTyped, drop] = useDraft(`mx-published-ttl ${fingerprint(names.join(' '))}`);
  const seconds = readDuration(typed);
  const [first] = group;
  const use = () => {
    if (seconds === undefined) return;
    drop();
    change(words.publishedTtl, (now) => ({
      ...now,
      mx: {
        ...now.mx,
        publishedTtlOf: { ...now.mx.publishedTtlOf, ...Object.fromEntries(names.map((domain) => [domain, typed])) },
      },
    }));
  };
  return (
    <Field
      id={`mx-published-ttl-${first?.domain ?? ''}`}
      label={
        all > 1
          ? needs.ttlOfGroup(words.publishedTtl, needs.ttlGroup(first?.left, group.length), own.someNames(names))
          : words.publishedTtl
      }
      value={typed}
      numeric
      problem={ttlProblem(typed)}
      onText={setTyped}
      onEnter={use}
      beside={
        <WhenReady waitsFor={seconds === undefined ? own.typeTtl : undefined}>
          <button
            type="button"
            class="button small"
            aria-label={`${own.ttlUse(group.length)}: ${own.someNames(names)}`}
            onClick={use}
          >
            {own.ttlUse(group.length)}
          </button>
        </WhenReady>
      }
    />
  );
}

interface OneProps {
  readonly ttl: UnknownTtl;
  readonly typed: string;
  readonly change: Planner['change'];
}

/** Taken when the field is left, so that it does not go away while the reader types. */
function TtlOfOne({ ttl: { domain, left }, typed, change }: OneProps) {
  const [value, setValue, drop] = useDraft(`mx-ttl-${domain}`, typed);
  const use = () => {
    if (readDuration(value) === undefined) return;
    drop();
    change(own.ttlOfOne(domain), (now) => ({
      ...now,
      mx: { ...now.mx, publishedTtlOf: { ...now.mx.publishedTtlOf, [domain]: value } },
    }));
  };
  return (
    <Field
      id={`mx-ttl-${domain}`}
      label={own.ttlOfOne(domain)}
      hint={left === undefined ? own.ttlNotShown : own.ttlLeft(left)}
      value={value}
      problem={ttlProblem(value)}
      numeric
      onText={setValue}
      onEnter={use}
      beside={
        <WhenReady waitsFor={readDuration(value) === undefined ? own.typeTtl : undefined}>
          <button type="button" class="button small" aria-label={`${own.ttlUse(1)}: ${domain}`} onClick={use}>
            {own.ttlUse(1)}
          </button>
        </WhenReady>
      }
    />
  );
}
