import { askedName, askingOf, serverName } from './asking.ts';
import {
  readDigArguments,
  readHostArguments,
  readNslookupArguments,
  readResolveArguments,
  partsOfLine,
  type Command,
} from './command.ts';
import { withoutBullet } from './lines.ts';
import type { Paste } from './paste.ts';
import { readZoneLine } from './zone-line.ts';

const PROMPT_SIGN = /[$#%>❯➜»λ]/;
/** `$`, `%`, `user@host:~$`, `[root@host ~]#`, `PS C:\>`, `C:\>`, `➜  ~`. */
const PROMPT =
  /^(?:PS(?: [^>]{0,200})?>|[A-Za-z]:[\\/][^>]{0,200}>|\[[^\]]{1,100}\]\s?[$#%>]|[^\s@]{1,40}@[^$#%>❯]{1,120}[$#%>❯]|\S{0,40}[$%❯»λ]|#|➜ {1,2}\S{1,60}(?: git:\(\S{1,60}\))?)(?:\s+|(?=\S))/;
const PROGRAM =
  /^(?:(?:sudo|time)\s+)?(?:\S{0,80}[\\/])?(dig|drill|kdig|host|nslookup|resolve-dnsname)(?:\.exe)?(?:\s+(\S.*))?$/i;
/** Prompts that cannot be anything else: what stands below is another text, whatever was typed. */
const SURE_PROMPT =
  /^(?:PS(?: [^>]{0,200})?>|[A-Za-z]:[\\/][^>]{0,200}>|\[[^\]]{1,100}\]\s?[$#%]|[^\s@]{1,40}@[^$#%>❯\s]{1,80}[$#%❯]|\$|==> .{1,200} <==$)(?:\s|$|(?<=>)|(?<=<==))/;

const readArguments: Readonly<Record<string, (text: string) => Command>> = {
  dig: readDigArguments,
  drill: readDigArguments,
  kdig: readDigArguments,
  host: readHostArguments,
  nslookup: readNslookupArguments,
  'resolve-dnsname': readResolveArguments,
};

/** Follows a shell prompt: a command that asks names the owner and the server of what stands below. */
export function takePrompt(paste: Paste, index: number): boolean {
  const line = paste.trimmed(index);
  if (!PROMPT_SIGN.test(line) || line.startsWith(';')) return false;
  if (line.startsWith('>')) return takeInteractive(paste, index, line);
  const prompt = PROMPT.exec(line)?.[0];
  const command = prompt === undefined ? undefined : readCommand(line.slice(prompt.length));
  if (command !== undefined) return follow(paste, index, command);
  if (prompt !== undefined && followDnscmd(paste, index, line)) return true;
  if (!SURE_PROMPT.test(line) || readZoneLine(paste.lines, paste.depths, index) !== undefined) return false;
  paste.forgetZone();
  const [name, ...others] = namesInLoop(line);
  if (name !== undefined && others.length === 0) {
    paste.ask('dig', index, { domain: name, emptyMeansNone: true });
    paste.passage.repeats = true;
  } else paste.ask('text', index);
  return true;
}

/** `dnscmd . /enumrecords example.test @`: what it prints is zone text of that zone. */
function followDnscmd(paste: Paste, index: number, line: string): boolean {
  const named = /\bdnscmd(?:\.exe)?\s+(?:[^\s/]\S*\s+)?\/enumrecords\s+(\S+)/i.exec(line)?.[1];
  const zone = named === undefined ? undefined : askedName(named);
  if (zone === undefined) return false;
  paste.forgetZone();
  paste.ask('text', index).zoneText.sure = true;
  Object.assign(paste.zone, { origin: zone, originShown: true, originGiven: false });
  return true;
}

/** The literal names that a command within a loop asks: `for s in ns1 ns2; do dig +short MX example.test @$s; done`. */
function namesInLoop(line: string): readonly string[] {
  const command = /(?:\bdo|[;|{])\s*((?:dig|drill|kdig|host)\s[^;|}]{1,500})/.exec(line)?.[1];
  const read = command === undefined ? undefined : readCommand(command);
  if (read === undefined || read.names.some((name) => /[$%`]/.test(name))) return [];
  return read.names.flatMap((name) => askedName(name) ?? []);
}

/** Follows a command that lost its prompt, if it names a domain. */
export function takeBareCommand(paste: Paste, index: number): boolean {
  const command = readCommand(paste.trimmed(index));
  if (command === undefined || !command.names.some((name) => askedName(name) !== undefined)) return false;
  follow(paste, index, command);
  // A list of commands is no session: that nothing stands below says nothing.
  paste.question.emptyMeansNone = false;
  return true;
}

function readCommand(text: string): Command | undefined {
  const [, program, rest = ''] = PROGRAM.exec(text) ?? [];
  // `Resolve-DnsName : name : …` is what PowerShell says of a failure.
  const first =
    program === undefined || rest.startsWith(':') ? undefined : readArguments[program.toLowerCase()]?.(rest);
  const more =
    first === undefined
      ? []
      : partsOfLine(text)
          .slice(1)
          .flatMap((part) => commandsIn(part));
  if (first === undefined || more.length === 0) return first;
  // Several commands on one line: what answers which cannot be told, unless all ask for one name.
  const names = [...new Set([first, ...more].flatMap((command) => command.names))];
  return { ...first, names, server: undefined };
}

function commandsIn(part: string): readonly Command[] {
  const [, program, rest = ''] = PROGRAM.exec(part) ?? [];
  const read = program === undefined ? undefined : readArguments[program.toLowerCase()]?.(rest);
  return read === undefined ? [] : [read];
}

function follow(paste: Paste, index: number, command: Command): boolean {
  paste.forgetZone();
  paste.ask(command.program, index, askingOf(command));
  // One name asked of several servers: equal answers are one ("Whose record it is" 7).
  paste.passage.repeats = partsOfLine(paste.trimmed(index)).filter((part) => commandsIn(part).length > 0).length > 1;
  if (command.program === 'nslookup') paste.nslookupAsksOther = paste.question.asksOtherType;
  return true;
}

/** `> set type=mx`, `> example.test` within `nslookup`; else `>` marks a quotation from a letter. */
function takeInteractive(paste: Paste, index: number, line: string): boolean {
  const typed = line.replace(/^>\s*/, '');
  const type = /^set\s+(?:q|ty|type|query|querytype)\s*=\s*(\w+)$/i.exec(typed)?.[1];
  if (type !== undefined) {
    paste.nslookupAsksOther = !/^mx$/i.test(type);
    return true;
  }
  if (/^(?:set|server|lserver|exit|quit|ls)\b/i.test(typed)) return true;
  const [name = '', server, ...more] = typed.split(/\s+/);
  const domain = askedName(name);
  if (domain !== undefined && more.length === 0 && (server === undefined || askedName(server) !== undefined)) {
    paste.forgetZone();
    const asksOtherType = paste.nslookupAsksOther;
    paste.ask('nslookup', index, {
      domain,
      asksOtherType,
      server: server === undefined ? undefined : serverName(server),
    });
    return true;
  }
  // What stands behind one blank is the line as it was: in zone text its own leading blanks mean something.
  paste.unquote(index, withoutBullet((paste.lines[index] as string).replace(/^\s*(?:> ?)+/, '')));
  return false;
}
