import { askedName } from './asked-name.ts';

/** What may stand before the name of a heading: `domain: example.test`, `対象ドメイン example.test`. */
const LABELS =
  /^(?:(?:mail\s*)?domains?(?:\s*names?)?|zones?(?:\s*names?)?|fqdn|host|name|対象(?:ドメイン)?|ドメイン(?:名)?|ゾーン(?:名)?|メールドメイン|サイト|案件|確認対象|確認)$/i;
const NAME = /(?:\*\.)?[\p{L}\p{N}_-]{1,63}(?:[.。．][\p{L}\p{N}_-]{1,63}){1,40}\.?/gu;
/** A remark: behind its sign, or in brackets behind the name. */
const REMARK_SIGN = /\s[#;]|\/\/|※|←|<-/u;
const BRACKETED = /[(（「『【[<][^(（「『【[<)）」』】\]>]{0,300}[)）」』】\]>]$/u;

/** A line that holds one domain name: the name, and whether it is a heading or only suggests whose records stand below. */
export interface NamedLine {
  readonly name: string;
  readonly isHeading: boolean;
  /** The line without its name: lines of one form are asked about once. */
  readonly form: string;
}

const ASCII_NAME = /(?:\*\.)?[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,40}/i;

/** A name server by its first label: what it answered stands below it, and nobody's mail goes there. */
const NAME_SERVER = /^(?:a?dns|ns)[-_]?\d*\./;

/** `example.test様`, `ドメインexample.test`: a word of another script stands right beside the name. */
function isGlued(word: string): boolean {
  const labels = word.split('.');
  return /[^\x00-\x7f]/.test(word) && labels.some((label) => /[a-z]/i.test(label) && /[^\x00-\x7f]/.test(label));
}

/** The domain name that a line holds; `undefined` where it holds none, or several ("Whose record it is" 4, 6). */
export function namedLine(line: string): NamedLine | undefined {
  const text = line.trim();
  if (text === '' || text.length > 1000) return undefined;
  const found = [...text.matchAll(NAME)].flatMap(({ 0: word, index }) => {
    const bare = isGlued(word) ? (ASCII_NAME.exec(word)?.[0] ?? '') : word;
    const name = askedName(bare.replace(/^[-_]{1,63}|[-_]{1,63}$/g, ''));
    return name === undefined || /^[\d.]+$/.test(name) ? [] : [{ name, start: index + word.indexOf(bare), text: bare }];
  });
  const distinct = new Set(found.map(({ name }) => name));
  const [first] = found;
  if (first === undefined || distinct.size !== 1) return undefined;
  // A counter before or behind the name makes no form of its own.
  const form = text.replaceAll(first.text, '{}').replaceAll(/\d+/g, '0');
  return {
    name: first.name,
    form,
    isHeading: found.length === 1 && !NAME_SERVER.test(first.name) && isHeading(text, first.start, first.text.length),
  };
}

function isHeading(text: string, start: number, length: number): boolean {
  // A name alone with its final dot is rather an alias, or a record that lost its preference.
  if (/^\S+\.$/.test(text)) return false;
  // `db.example.test` is rather the file of that zone than a domain.
  if (/^(?:db|named)\.[^.]+\../i.test(text.slice(start))) return false;
  const before = text.slice(0, start);
  const behind = withoutRemark(` ${text.slice(start + length)}`);
  return isDecoration(behind) && beginsHeading(before);
}

function withoutRemark(text: string): string {
  const sign = text.search(REMARK_SIGN);
  return (sign < 0 ? text : text.slice(0, sign)).trimEnd().replace(BRACKETED, '');
}

/** Signs that no name can hold. */
function isDecoration(text: string): boolean {
  return !/[\p{L}\p{N}_]/u.test(text.replace(/ー{2,}/gu, '')) && !/[@/\\%]/.test(text);
}

function beginsHeading(text: string): boolean {
  if (isDecoration(text)) return true;
  const bare = text.replace(/[^\p{L}\p{N}_.)\s]/gu, ' ').trim();
  if (/^(?:No\.?\s*)?\d{1,4}[.)]$/i.test(bare)) return true;
  const label = bare.replace(/^\d{1,4}[.)]\s*/, '').trim();
  return LABELS.test(label) && !/[@/\\%]/.test(text);
}
