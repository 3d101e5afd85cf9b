import type { Format } from './format.ts';
import { takeMailExchanger } from './mail-exchanger.ts';

/** 「変更対象」 and 「変更後」: what stands below is another record set. */
const HEADING = /^[\s#■●・*<【[(]*(?:変更対象|変更前|変更後|テスト時|before|after)[\s:>】\])]*$/i;

/** The notation of the guide: `example.test MX preference = 10, mail exchanger = mail1.example.test`. */
export const guide: Format = {
  id: 'guide',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (HEADING.test(line)) {
      paste.ask('text', index);
      return 1;
    }
    if (!/mail exchanger\s*=/i.test(line)) return 0;
    return takeMailExchanger(paste, index, paste.answering('text', index), 'guide') ? 1 : 0;
  },
};
