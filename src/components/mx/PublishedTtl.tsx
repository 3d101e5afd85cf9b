import { useState } from 'preact/hooks';
import { readDuration } from '../../core/dns/ttl.ts';
import type { UnknownTtl } from '../../core/mx/session/known-ttls.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { Field } from '../kit/Field.tsx';
import { Fold } from '../kit/Fold.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';
import { WhyHazard } from './Why.tsx';

/** Hazard H9: where the TTLs are a resolver's, the reader can say what the zones publish: for all that are not known, or for one. */
export function PublishedTtl({ planner: { input, change }, ttls }: { planner: Planner; ttls: readonly UnknownTtl[] }) {
  const [typed, setTyped] = useState('');
  const seconds = readDuration(typed);
  const use = () => {
    if (seconds === undefined) return;
    change(words.publishedTtl, (now) => ({
      ...now,
      mx: {
        ...now.mx,
        publishedTtlOf: { ...now.mx.publishedTtlOf, ...Object.fromEntries(ttls.map(({ domain }) => [domain, typed])) },
      },
    }));
  };
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
    >
      <Field
        id="mx-published-ttl"
        label={words.publishedTtl}
        value={typed}
        numeric
        problem={typed !== '' && seconds === undefined ? words.notSeconds : undefined}
        onText={setTyped}
        onEnter={use}
        beside={
          <button type="button" class="button" aria-disabled={seconds === undefined} onClick={use}>
            {own.ttlUse(ttls.length)}
          </button>
        }
      />
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
      </div>
      <Fold name={own.ttlAskedWhich}>
        {() =>
          ttls.map((ttl) => (
            <TtlOfOne key={ttl.domain} ttl={ttl} typed={input.ttls[ttl.domain] ?? ''} change={change} />
          ))
        }
      </Fold>
    </Need>
  );
}

interface OneProps {
  readonly ttl: UnknownTtl;
  readonly typed: string;
  readonly change: Planner['change'];
}

/** Taken when the field is left, so that it does not go away while the reader types. */
function TtlOfOne({ ttl: { domain, left }, typed, change }: OneProps) {
  const [value, setValue] = useState(typed);
  const use = () => {
    if (readDuration(value) === undefined) return;
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
      problem={value !== '' && readDuration(value) === undefined ? words.notSeconds : undefined}
      numeric
      onText={setValue}
      onEnter={use}
      beside={
        <button type="button" class="button small" aria-label={`${own.ttlUse(1)}: ${domain}`} onClick={use}>
          {own.ttlUse(1)}
        </button>
      }
    />
  );
}
