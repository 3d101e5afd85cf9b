import { hasDaysToCome } from '../../core/retention/days-to-come.ts';
import { supportRequest } from '../../core/retention/support-request.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import type { Shown } from './shown.ts';
import { siteHref } from '../kit/site-href.ts';

/** Whatever makes a file is loaded when the file is asked for. */
async function calendarFile({ plan, facts }: Shown) {
  const { retentionCalendar } = await import('../../documents/retention-calendar.ts');
  const text = retentionCalendar(plan, facts.today);
  return [{ name: 'cpf-retention.ics', mediaType: 'text/calendar;charset=utf-8', text }] as const;
}

async function letterText({ plan, facts, domains }: Shown): Promise<string> {
  const { supportLetter } = await import('../../documents/support-letter.ts');
  return supportLetter(facts, plan, domains) ?? '';
}

async function letterFile(retention: Shown) {
  const text = await letterText(retention);
  return [{ name: 'cpf-support-request.txt', mediaType: 'text/plain;charset=utf-8', text }];
}

async function markdownText({ plan, facts }: Shown): Promise<string> {
  const { retentionMarkdown } = await import('../../documents/retention-markdown.ts');
  return retentionMarkdown(facts, plan);
}

/** Some browsers let a page copy only right after the click: what is copied is made by then. */
function fetchTexts(): void {
  void import('../../documents/support-letter.ts').catch(() => undefined);
  void import('../../documents/retention-calendar.ts').catch(() => undefined);
  void import('../../documents/retention-markdown.ts').catch(() => undefined);
}

/** What the calculator gives away: dates for a calendar, the request to the support desk, the result as Markdown, print. */
export function Files({ retention }: { retention: Shown }) {
  const { asks, deletionTooSoon } = supportRequest(retention.facts, retention.plan);
  const hasLetter = asks.length > 0;
  const isToCome = hasDaysToCome(retention.plan, retention.facts.today);
  return (
    <>
      <div class="calc-buttons" onPointerOver={fetchTexts} onFocusIn={fetchTexts}>
        {isToCome && (
          <>
            <DownloadButton
              files={() => calendarFile(retention)}
              subject={words.icsSubject}
              label={words.ics}
              class={hasLetter ? '' : 'primary'}
            />
            <CopyButton text={async () => (await calendarFile(retention))[0].text} subject={words.icsSubject} />
          </>
        )}
        {hasLetter && (
          <>
            <CopyButton text={() => letterText(retention)} subject={words.letterSubject} label={words.letterCopy} />
            <DownloadButton
              files={() => letterFile(retention)}
              subject={words.letterSubject}
              label={words.letterSave}
            />
          </>
        )}
        <CopyButton text={() => markdownText(retention)} subject={words.markdownSubject} label={words.markdown} />
        <span class="act">
          <button
            type="button"
            class="button"
            onClick={() => {
              window.print();
            }}
          >
            {words.print}
          </button>
        </span>
      </div>
      {hasLetter && retention.undecidedDomains > 0 && (
        <p class="calc-hint">
          {words.letterDomainsOpen(retention.undecidedDomains)}{' '}
          <a href={siteHref('/tools/mx/')}>{words.letterDomainsLink}</a>
        </p>
      )}
      <p class="calc-hint">
        {deletionTooSoon ? words.letterTooSoon : !hasLetter ? words.letterNone : words.letterNotSent}
      </p>
    </>
  );
}
