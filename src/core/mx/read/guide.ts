import type { Format, Session } from './reading/format.ts';
import { MailExchangerLines } from './reading/mail-exchanger.ts';
import { LineReader } from './reading/line-reader.ts';

/** 「変更対象」 and 「変更後」: what stands below is another record set. */
const HEADING = /^[\s#■●・*<【[(]*(?:変更対象|変更前|変更後|テスト時|before|after)[\s:>】\])]*$/i;

/** The notation of the guide: `example.test MX preference = 10, mail exchanger = mail1.example.test`. */
export const guide: Format = { open: (reading) => new GuideSession(reading) };

class GuideSession extends LineReader implements Session {
  private readonly exchangers = new MailExchangerLines(this.reading);

  take(index: number): number {
    const line = this.text.trimmed(index);
    if (HEADING.test(line)) {
      this.reading.ask('text', index);
      return 1;
    }
    if (!/mail exchanger\s*=/i.test(line)) return 0;
    return this.exchangers.take(index, this.reading.answering('text', index), 'guide') ? 1 : 0;
  }
}
