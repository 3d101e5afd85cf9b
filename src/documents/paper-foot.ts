/** What stands at the foot of each page of a paper: loose pages find each other. */
import { paperWords as words } from '../words/mx/paper.ts';

export interface FootGiven {
  readonly title: string;
  /** As the reader calls the window. */
  readonly window: string;
  readonly domains: number;
  /** As typed; blank: none. */
  readonly version: string;
  /** ISO calendar date; '' is not known. */
  readonly date: string;
}

/** Characters of a typed name at the foot: the first page has it in full. */
const MOST = 40;

const short = (typed: string): string => {
  const signs = [...typed.trim().replaceAll(/\s+/gu, ' ')];
  return signs.length > MOST ? `${signs.slice(0, MOST - 1).join('')}…` : signs.join('');
};

/** The foot of a paper in one line. */
export const paperFoot = ({ title, window, domains, version, date }: FootGiven): string =>
  [short(title), words.foot(short(window), domains), version.trim() === '' ? '' : words.version(short(version)), date]
    .filter((part) => part !== '')
    .join('　');

/** What would end a string of CSS, or the element of a style that it might be put into, is written as its number (CSS Syntax §4.3.7). */
const cssString = (text: string): string =>
  `"${text.replaceAll(/["\\<>\p{Cc}\p{Cs}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** The style rule that puts a text at the foot of the pages of `.paper`. */
export const footRule = (text: string): string =>
  `@page paper { @bottom-left { content: ${cssString(text)}; font-size: 8pt; } }`;
