import { windowInName } from '../../core/mx/write/file-names.ts';
import type { ZoneWork } from '../../core/plan/runbook.ts';
import type { PlanBook, WindowBook } from '../../core/plan/plan-book.ts';
import { type DnsRequest, dnsRequests } from '../../documents/dns-request.ts';
import { windowFiles } from '../../documents/plan-files.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { Fold } from '../kit/Fold.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { Section } from '../kit/Section.tsx';

interface Props {
  readonly book: PlanBook;
  readonly window: WindowBook;
  /** ISO calendar date. */
  readonly date: string;
}

/** So many zones stand open. */
const OPEN = 10;

/** The request to whoever runs the DNS of each zone of a window, and the files that it names. */
export function Requests({ book, window, date }: Props) {
  const { zones } = window.runbook;
  // Each is written when it is asked for: five hundred at every key would be felt.
  const requestOf = (work: ZoneWork) =>
    dnsRequests(book, { ...window, runbook: { ...window.runbook, zones: [work] } })[0];
  const name = page.windowName(window.window.name, window.window.id);
  const more = useMore(zones.length, OPEN);
  if (zones.length === 0) return null;
  return (
    <Section id="plan-requests" level={2} title={words.requests} class="screen-only plan-requests" aside={name}>
      <div class="calc-buttons">
        <DownloadButton
          files={() => windowFiles(book, window, date)}
          subject={name}
          label={words.windowFiles}
          class=""
        />
        <DownloadButton
          files={() => dnsRequests(book, window).map((each) => requestFile(each, window.window.id))}
          subject={name}
          label={words.requestsAll(zones.length)}
          class=""
        />
      </div>
      {zones.slice(0, more.shown).map((work) => (
        <Request key={work.zone} work={work} request={() => requestOf(work)} window={window.window.id} />
      ))}
      <MoreButton more={more} label={words.moreRequests(more.rest)} />
    </Section>
  );
}

interface RequestProps {
  readonly work: ZoneWork;
  readonly request: () => DnsRequest | undefined;
  /** The window's id. */
  readonly window: string;
}

function Request({ work: { zone, operator }, request, window }: RequestProps) {
  const subject = words.requestSubject(zone);
  return (
    <Fold look="row" name={<span class="hostname">{zone}</span>} facts={operator?.name ?? ''}>
      {() => (
        <>
          <div class="calc-buttons">
            <CopyButton text={() => request()?.text ?? ''} subject={subject} label={words.requestCopy} />
            <CopyButton text={() => request()?.markdown ?? ''} subject={subject} label={words.requestMarkdown} />
            <DownloadButton
              files={() => [request()].filter((one) => one !== undefined).map((one) => requestFile(one, window))}
              subject={subject}
            />
          </div>
          <pre>{request()?.text}</pre>
        </>
      )}
    </Fold>
  );
}

const requestFile = ({ zone, text }: DnsRequest, window: string) => ({
  name: `dns-request-${windowInName(window)}_${zone.replaceAll('*', '_')}.txt`,
  mediaType: 'text/plain;charset=utf-8',
  text,
});
