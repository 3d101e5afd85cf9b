import type { Migration } from '../../migration/document.ts';
import type { Role } from '../role.ts';

/** The migration with one host's role. TMEmS has one inbound server, so its role is kept as that server. */
export function withRole(now: Migration, exchange: string, role: Role | undefined): Migration {
  const others = Object.fromEntries(Object.entries(now.servers.roles).filter(([host]) => host !== exchange));
  const wasTmems = now.servers.tmems === exchange;
  const tmems = role === 'tmems' ? exchange : wasTmems ? '' : now.servers.tmems;
  const roles = role === undefined || role === 'tmems' ? others : { ...others, [exchange]: role };
  return { ...now, servers: { ...now.servers, roles, tmems } };
}
