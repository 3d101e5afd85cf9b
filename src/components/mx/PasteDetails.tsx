import { useState } from 'preact/hooks';
import { readSeconds } from '../../core/mx/session/entered-ttl.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { Tick } from '../kit/ChoiceGroup.tsx';
import { Field } from '../kit/Field.tsx';
import { ListedDomains } from './ListedDomains.tsx';
import type { Planner } from './planner.ts';

/** What the paste does not say by itself: which TTL is published, which domains CPF has. */
export function PasteDetails({ planner }: { planner: Planner }) {
  return (
    <>
      <PublishedTtl planner={planner} />
      <ListedDomains planner={planner} />
    </>
  );
}

/** Hazard H9: where the TTLs are a resolver's, the reader can say what the zones publish: for all that are not known, or for one. */
function PublishedTtl({ planner: { input, ttlsAsked, problems, change } }: { planner: Planner }) {
  if (ttlsAsked.length === 0) return null;
  return (
    <>
      <Field
        id="mx-published-ttl"
        label={words.publishedTtl}
        hint={`${own.ttlAsked(ttlsAsked.length)}${words.publishedTtlHint}`}
        value={input.publishedTtl}
        problem={problems.publishedTtl}
        numeric
        onText={(publishedTtl) => {
          change(words.publishedTtl, (now) => ({ ...now, mx: { ...now.mx, publishedTtl } }), { typing: true });
        }}
      />
      <Tick
        ticked={input.ttlAsPasted}
        label={words.ttlAsPasted}
        onTick={(ttlAsPasted) => {
          change(words.publishedTtl, (now) => ({ ...now, mx: { ...now.mx, ttlAsPasted } }));
        }}
      />
      <TtlsOfSome planner={{ input, ttlsAsked, change }} />
    </>
  );
}

function TtlsOfSome({
  planner: { input, ttlsAsked, change },
}: {
  planner: Pick<Planner, 'input' | 'ttlsAsked' | 'change'>;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="calc-fold link screen-only"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span class="calc-fold-name">{own.ttlAskedWhich}</span>
      </summary>
      {open &&
        ttlsAsked.map(({ domain, left }) => {
          const typed = input.ttls[domain] ?? '';
          return (
            <Field
              key={domain}
              id={`mx-ttl-${domain}`}
              label={own.ttlOfOne(domain)}
              hint={left === undefined ? own.ttlNotShown : own.ttlLeft(left)}
              value={typed}
              problem={typed !== '' && readSeconds(typed) === undefined ? words.notSeconds : undefined}
              numeric
              onText={(ttl) => {
                change(
                  own.ttlOfOne(domain),
                  (now) => ({ ...now, mx: { ...now.mx, publishedTtlOf: { ...now.mx.publishedTtlOf, [domain]: ttl } } }),
                  { typing: true },
                );
              }}
            />
          );
        })}
    </details>
  );
}
