import { supportRequest } from '../../core/retention/support-request.ts';
import { retentionMarkdown } from '../../documents/retention-markdown.ts';
import { supportLetter } from '../../documents/support-letter.ts';
import { retentionWords as words } from '../../messages/ja/retention.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { DownloadButton } from '../shared/DownloadButton.tsx';
import type { Retention } from './use-retention.ts';

/** The calendar file's library is loaded when the file is asked for. */
async function calendarFile({ plan, facts }: Retention) {
  const { retentionCalendar } = await import('../../documents/retention-calendar.ts');
  const text = retentionCalendar(plan, facts.today);
  return [{ name: 'cpf-retention.ics', mediaType: 'text/calendar;charset=utf-8', text }];
}

/** What the calculator gives away: dates for a calendar, the request to the support desk, the result as Markdown, print. */
export function Files({ retention }: { retention: Retention }) {
  const { facts, plan, domains } = retention;
  const letter = supportLetter(facts, plan, domains);
  const { deletionTooSoon } = supportRequest(facts, plan);
  const file = { name: 'cpf-support-request.txt', mediaType: 'text/plain;charset=utf-8', text: letter ?? '' };
  return (
    <>
      <div class="rt-buttons">
        <DownloadButton
          files={() => calendarFile(retention)}
          subject={words.icsSubject}
          label={words.ics}
          class="primary"
        />
        {letter !== undefined && (
          <>
            <CopyButton text={() => letter} subject={words.letterSubject} label={words.letterCopy} class="" />
            <DownloadButton files={() => [file]} subject={words.letterSubject} label={words.letterSave} class="" />
          </>
        )}
        <CopyButton
          text={() => retentionMarkdown(facts, plan)}
          subject={words.markdownSubject}
          label={words.markdown}
          class=""
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </button>
      </div>
      <p class="rt-hint">
        {deletionTooSoon ? words.letterTooSoon : letter === undefined ? words.letterNone : words.letterNotSent}
      </p>
    </>
  );
}
