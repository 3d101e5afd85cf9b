import { askedName, serverName } from '../reading/asked-name.ts';
import type { Asking } from '../reading/question.ts';
import type { Command } from './command.ts';

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
