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
  const requests = dnsRequests(book, window);
  const name = page.windowName(window.window.name, window.window.id);
  const more = useMore(requests.length, OPEN);
  if (requests.length === 0) return null;
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
          files={() => requests.map((request) => requestFile(request))}
          subject={name}
          label={words.requestsAll(requests.length)}
          class=""
        />
      </div>
      {requests.slice(0, more.shown).map((request) => (
        <Request key={request.zone} request={request} />
      ))}
      <MoreButton more={more} label={words.moreRequests(more.rest)} />
    </Section>
  );
}

function Request({ request }: { request: DnsRequest }) {
  const { zone, operator, text, markdown } = request;
  const subject = words.requestSubject(zone);
  return (
    <Fold look="row" name={<span class="hostname">{zone}</span>} facts={operator}>
      {() => (
        <>
          <div class="calc-buttons">
            <CopyButton text={() => text} subject={subject} label={words.requestCopy} />
            <CopyButton text={() => markdown} subject={subject} label={words.requestMarkdown} />
            <DownloadButton files={() => [requestFile(request)]} subject={subject} />
          </div>
          <pre>{text}</pre>
        </>
      )}
    </Fold>
  );
}

const requestFile = ({ zone, text }: DnsRequest) => ({
  name: `dns-request_${zone.replaceAll('*', '_')}.txt`,
  mediaType: 'text/plain;charset=utf-8',
  text,
});
