import { askedName, serverName } from '../reading/asked-name.ts';
import type { Asking } from '../reading/question.ts';

/** A command that asks for records, as it stands behind a prompt or in `dig`'s banner. */
export interface Command {
  readonly program: 'dig' | 'host' | 'nslookup' | 'resolve-dnsname';
  readonly names: readonly string[];
  readonly type: string | undefined;
  readonly server: string | undefined;
  /** Output without comments: nothing printed means nothing found. */
  readonly terse: boolean;
}

/** The commands of a line, each without what parts it from the next: `a; b`, `a && b`, `a | b`. */
export function partsOfLine(text: string): readonly string[] {
  return text.split(/&&|\|\||[;|]|(?<!>)&/).map((part) => part.trim());
}

const QUERY_TYPE = /^(?:a|aaaa|any|axfr|caa|cname|dnskey|ds|mx|ns|ptr|soa|spf|srv|tlsa|txt|type\d+)$/i;

/** Reads the arguments of `dig` (and of `drill`, `kdig`, which take the same). */
export function readDigArguments(text: string): Command {
  const names: string[] = [];
  let type: string | undefined;
  let server: string | undefined;
  let terse = false;
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word.startsWith('@')) server = word.slice(1);
    else if (word.startsWith('+')) terse ||= /^\+(?:short|noall)$/i.test(word);
    else if (word === '-t') type = words[++at];
    else if (word === '-q') names.push(words[++at] ?? '');
    else if (/^-[bcfkpvxy]$/.test(word)) at++;
    else if (word.startsWith('-')) continue;
    else if (QUERY_TYPE.test(word)) type = word;
    else if (/^ixfr=\d+$/i.test(word)) type = 'ixfr';
    else if (!/^(?:in|ch|hs)$/i.test(word)) names.push(word);
  }
  return { program: 'dig', names, type, server, terse };
}

/** Reads the arguments of `host`: `-t MX example.test ns1.example.test`. */
export function readHostArguments(text: string): Command {
  const rest: string[] = [];
  let type: string | undefined;
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '-t') type = words[++at];
    else if (/^-[cmNRWp]$/.test(word)) at++;
    else if (!word.startsWith('-')) rest.push(word);
  }
  return { program: 'host', names: rest.slice(0, 1), type, server: rest[1], terse: false };
}

/** Reads the arguments of `nslookup`: `-type=mx example.test 192.0.2.53`. */
export function readNslookupArguments(text: string): Command {
  const words = wordsOf(text);
  const type = words.map((word) => /^[-/](?:q|ty|type|query|querytype)=(\w+)$/i.exec(word)?.[1]).find(Boolean);
  const rest = words.filter((word) => !/^[-/]/.test(word));
  return { program: 'nslookup', names: rest.slice(0, 1), type, server: rest[1], terse: false };
}

/** Reads the arguments of `Resolve-DnsName`: `example.test -Type MX -Server 192.0.2.53`. */
export function readResolveArguments(text: string): Command {
  const rest: string[] = [];
  let type: string | undefined;
  let server: string | undefined;
  let name: string | undefined;
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] as string).toLowerCase();
    if (word === '-type') type = words[++at];
    else if (word === '-server') server = words[++at];
    else if (word === '-name') name = words[++at];
    else if (!word.startsWith('-')) rest.push(words[at] as string);
  }
  return { program: 'resolve-dnsname', names: [name ?? rest[0] ?? ''], type: type ?? rest[1], server, terse: false };
}

/** The words of a command up to a pipe, redirection or second command, without their quotation marks. */
function wordsOf(text: string): string[] {
  const command = text.replace(/\s\d?>{1,2}\s?(?:&\d|[^\s|;&>]+)/g, '').split(/\s#|[|;&>]/)[0] ?? '';
  return command.split(/\s+/).flatMap((word) => {
    const bare = word.replace(/^["']|["']$/g, '');
    return bare === '' ? [] : [bare];
  });
}

/** What a command asks: whose MX, and of which server. */
export function askingOf(command: Command): Asking {
  const [name] = command.names;
  return {
    domain: command.names.length === 1 ? askedName(name ?? '') : undefined,
    server: command.server === undefined ? undefined : serverName(command.server),
    asksOtherType: asksOther(command),
    severalNames: command.names.length > 1 ? command.names.flatMap((text) => askedName(text) ?? []) : [],
    emptyMeansNone: command.terse,
  };
}

/** Every program but `Resolve-DnsName`, `host` and `dig` asks for what was set before; these three ask for addresses. */
// ANY may be answered by less than there is (RFC 8482): its records are read, but that none came says nothing.
function asksOther({ program, type }: Command): boolean {
  if (type === undefined) return program !== 'nslookup' && program !== 'host';
  return !/^(?:mx|axfr|type15)$/i.test(type);
}
