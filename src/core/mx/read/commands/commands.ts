import { askedName } from '../reading/asked-name.ts';
import { filterIn } from './filter.ts';
import {
  askingOf,
  readDigArguments,
  readHostArguments,
  readNslookupArguments,
  readResolveArguments,
  partsOfLine,
  type Command,
} from './command.ts';
import { LineReader } from '../reading/line-reader.ts';

/** Signs that a prompt ends in. */
const PROMPT_SIGN = /[$#%>❯➜»λ]/;
/** `$`, `%`, `user@host:~$`, `[root@host ~]#`, `PS C:\>`, `C:\>` (`C:¥>` in older fonts), `➜  ~`, `/ #`; before them `(venv)` or a time. */
const PROMPT =
  /^(?:\([^()\s]{1,40}\) |\[\d{1,2}:\d{2}(?::\d{2})?\] )?(?:PS(?: [^>]{0,200})?>|[A-Za-z]:[\\/¥][^>]{0,200}>|[~/]\S{0,60} [#$]|\[[^\]]{1,100}\]\s?[$#%>]|[^\s@]{1,40}@[^$#%>❯]{1,120}[$#%>❯]|\S{0,40}[$%❯»λ]|#|➜ {1,2}\S{1,60}(?: git:\(\S{1,60}\))?(?: [✗✔✓±])?)(?:\s+|(?=\S))/;
const PROGRAM =
  /^(?:(?:sudo|time)\s+)?(?:\S{0,80}[\\/])?(dig|delv|drill|kdig|host|nslookup|resolve-dnsname)(?:\.exe)?(?:\s+(\S.*))?$/i;
/** Prompts that cannot be anything else: what stands below is another text, whatever was typed. */
const SURE_PROMPT =
  /^(?:PS(?: [^>]{0,200})?>|[A-Za-z]:[\\/¥][^>]{0,200}>|\[[^\]]{1,100}\]\s?[$#%]|[^\s@]{1,40}@[^$#%>❯\s]{1,80}[$#%❯]|\$|==> .{1,200} <==$)(?:\s|$|(?<=>)|(?<=<==))/;

const readArguments: Readonly<Record<string, (text: string) => Command>> = {
  dig: readDigArguments,
  delv: readDigArguments,
  drill: readDigArguments,
  kdig: readDigArguments,
  host: readHostArguments,
  nslookup: readNslookupArguments,
  'resolve-dnsname': readResolveArguments,
};

/** Follows what was typed: a command that asks names the owner and the server of what stands below. */
export class Commands extends LineReader {
  /** Follows a shell prompt; tells whether the line is one. */
  takePrompt(index: number): boolean {
    const line = this.text.trimmed(index);
    // A shell that traces (`set -x`) prints each command behind a plus sign.
    const traced = line.startsWith('+') ? readCommand(line.replace(/^\++ /, '')) : undefined;
    const isTrace = traced !== undefined && traced.program !== 'resolve-dnsname';
    if (isTrace && traced.names.some((name) => askedName(name) !== undefined)) {
      this.follow(index, traced);
      return true;
    }
    if (!PROMPT_SIGN.test(line)) return false;
    const prompt = PROMPT.exec(line)?.[0];
    const command = prompt === undefined ? undefined : readCommand(line.slice(prompt.length));
    if (command !== undefined) {
      this.follow(index, command);
      return true;
    }
    const zone = prompt === undefined ? undefined : zoneOfDnscmd(line);
    if (zone !== undefined) {
      this.reading.command('text', index, { zone, filter: filterIn(line, zone) });
      return true;
    }
    if (!SURE_PROMPT.test(line) || this.text.record(index) !== undefined) return false;
    const served = zoneOfGetRecord(line);
    if (served !== undefined) {
      this.reading.command('text', index, { domain: served, filter: filterIn(line, served) });
      return true;
    }
    const [domain, ...others] = namesInLoop(line);
    const filter = filterIn(line, domain);
    if (domain === undefined || others.length > 0) this.reading.command('text', index, { filter });
    else {
      const loopNames = line.split(/[\s;"'(){}|]+/).flatMap((word) => askedName(word.replace(/^@/, '')) ?? []);
      const asking = { domain, filter, loopNames: loopNames.filter((name) => name !== domain) };
      this.reading.command('dig', index, { ...asking, emptyMeansNone: true, repeats: true });
    }
    return true;
  }

  /** Follows a command that lost its prompt, if it names a domain. */
  takeBare(index: number): boolean {
    const command = readCommand(this.text.trimmed(index));
    if (command === undefined || !command.names.some((name) => askedName(name) !== undefined)) return false;
    this.follow(index, command);
    // A list of commands is no session: that nothing stands below says nothing.
    this.reading.question.emptyMeansNone = false;
    return true;
  }

  private follow(index: number, command: Command): void {
    const line = this.text.trimmed(index);
    const asking = partsOfLine(line).filter((part) => commandsIn(part).length > 0);
    const asked = askingOf(command);
    const filter = filterIn(line, asked.domain);
    this.reading.command(command.program, index, { ...asked, repeats: asking.length > 1, filter });
  }
}

/** `dnscmd . /enumrecords example.test @`: what it prints is zone text of that zone. */
function zoneOfDnscmd(line: string): string | undefined {
  const named = /\bdnscmd(?:\.exe)?\s+(?:[^\s/]\S*\s+)?\/enumrecords\s+(\S+)/i.exec(line)?.[1];
  return named === undefined ? undefined : askedName(named);
}

/** `Get-DnsServerResourceRecord -ZoneName example.test`: the names that it prints are those of that zone, unless it asks for one of them. */
function zoneOfGetRecord(line: string): string | undefined {
  const words = /Get-DnsServerResourceRecord\s(.{1,500})$/i.exec(line)?.[1];
  if (words === undefined || /\s-Name\s|ForEach/i.test(line)) return undefined;
  return askedName(/-ZoneName\s+["']?([^\s"'|;]+)/i.exec(words)?.[1] ?? '');
}

/** The literal names that a command within a loop asks: `for s in ns1 ns2; do dig +short MX example.test @$s; done`. */
function namesInLoop(line: string): readonly string[] {
  const command = /(?:\bdo|[;|{])\s*((?:dig|drill|kdig|host)\s[^;|}]{1,500})/.exec(line)?.[1];
  const read = command === undefined ? undefined : readCommand(command);
  if (read === undefined || read.names.some((name) => /[$%`]/.test(name))) return [];
  return read.names.flatMap((name) => askedName(name) ?? []);
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
