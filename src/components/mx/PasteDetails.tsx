import { plannerWords as words } from '../../words/mx/planner.ts';
import { Field } from './Field.tsx';
import { ListedDomains } from './ListedDomains.tsx';
import type { Planner } from './use-planner.ts';

/** What the paste does not say by itself: whose relative names are, which TTL is published, which domains CPF has. */
export function PasteDetails({ planner }: { planner: Planner }) {
  const { input, reading, change } = planner;
  const needsOrigin = input.origin !== '' || reading.issues.some(({ id }) => id === 'needs-origin');
  return (
    <>
      {needsOrigin && (
        <Field
          id="mx-origin"
          label={words.origin}
          hint={words.originHint}
          value={input.origin}
          onText={(origin) => {
            change(words.origin, (now) => ({ ...now, mx: { ...now.mx, origin } }), { typing: true });
          }}
        />
      )}
      <PublishedTtl planner={planner} />
      <ListedDomains planner={planner} />
    </>
  );
}

/** Hazard H9: where the TTLs are a resolver's, the reader can say what the zone publishes. */
function PublishedTtl({ planner: { input, reading, problems, change } }: { planner: Planner }) {
  const cached = reading.records.some(({ ttlFrom }) => ttlFrom === 'cache');
  if (!cached && input.publishedTtl === '') return null;
  return (
    <>
      <Field
        id="mx-published-ttl"
        label={words.publishedTtl}
        hint={words.publishedTtlHint}
        value={input.publishedTtl}
        error={problems.publishedTtl}
        numeric
        onText={(publishedTtl) => {
          change(words.publishedTtl, (now) => ({ ...now, mx: { ...now.mx, publishedTtl } }), { typing: true });
        }}
      />
      <label class="mx-tick">
        <input
          type="checkbox"
          checked={input.ttlAsPasted}
          onChange={(event) => {
            const ttlAsPasted = event.currentTarget.checked;
            change(words.publishedTtl, (now) => ({ ...now, mx: { ...now.mx, ttlAsPasted } }));
          }}
        />
        <span>{words.ttlAsPasted}</span>
      </label>
    </>
  );
}
