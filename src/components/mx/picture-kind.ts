import type { MxRecord } from '../../core/dns/mx-record.ts';
import type { PlanGroup } from '../../core/mx/group-plans.ts';
import type { Role } from '../../core/mx/role.ts';

/** What a picture of the route shows of a group, but for the hosts' names. */
export function kindOfPicture({ plans: [plan] }: PlanGroup, roleOf: (exchange: string) => Role): string {
  const lane = ({ preference, exchange }: MxRecord) => [preference, roleOf(exchange)];
  return JSON.stringify([plan?.before.map(lane), plan?.after.map(lane)]);
}
