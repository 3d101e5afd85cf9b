import * as z from 'zod/mini';
import { MIGRATION_VERSION, roles, type Migration } from './document.ts';
import { stages } from '../mx/plan/types.ts';

/**
 * What the reader has entered: one versioned document, kept in the reader's own browser and nowhere else.
 * Texts are kept as they were typed, since a reading can always be made again and a typed line must never be lost.
 * Each area adds its own part; a part that is missing takes its empty value, so that older documents stay readable.
 */
const text = z._default(z.string(), '');
const texts = z._default(z.record(z.string(), z.string()), {});

const mxPart = z.object({
  /** The paste, as it is. Empty: the worked example stands there. */
  text,
  /** The zone that relative names of the paste belong to, where the paste does not say. */
  origin: text,
  /** CPF's own list of domains, pasted beside it (hazard H11). */
  listedDomains: text,
  stage: z._default(z.enum(stages), 'stop-cpf'),
  /** TTL that the zone publishes, typed where the paste shows a cache's; seconds, as typed. */
  publishedTtl: text,
  /** lower-ttl: the new TTL; seconds, as typed. */
  newTtl: text,
  /** The domains of tonight's window; absent: all. */
  window: z.optional(z.array(z.string())),
  /** What the name servers said afterwards, as pasted. */
  answer: text,
});

const serversPart = z.object({
  /** Exchange to role, as the reader decided. */
  roles: z._default(z.record(z.string(), z.enum(roles)), {}),
  /** TMEmS's inbound MX server, as typed. */
  tmems: text,
  /** InterScan's public hosts, typed where no record names them; as typed. */
  interscan: text,
});

/** What CPF has for a domain: fields of a form, as typed; '' is not entered yet. The words are those of the inventory file. */
const domainSettingsPart = z.object({
  subdomains: text,
  destinations: text,
  approved_senders: text,
  blocked_senders: text,
  valid_recipients: text,
  reputation: text,
  antivirus: text,
  spam: text,
  probable_spam: text,
});

const domainPart = z.object({
  domain: z.string(),
  settings: z.optional(domainSettingsPart),
});

const settingsPart = z.object({
  /** An inventory that is not taken over yet, or not wholly, as pasted. */
  text,
  /** The same text as it was when it was taken over last: its good rows are not taken again unless they have changed. */
  taken: text,
  /** Whom approved and blocked senders are for (T3.1). */
  senderScope: z._default(z.enum(['domain', 'organization']), 'domain'),
  /** Domains of the MX change that the reader took out of the list of domains. */
  leftOut: z._default(z.array(z.string()), []),
});

export const migrationSchema = z.object({
  version: z.literal(MIGRATION_VERSION),
  domains: z._default(z.array(domainPart), []),
  mx: z.prefault(mxPart, {}),
  settings: z.prefault(settingsPart, {}),
  servers: z.prefault(serversPart, {}),
  /** Decision id to the reader's answer; a missing one is undecided. */
  decisions: texts,
  /** Ticked preconditions and steps. */
  progress: z._default(z.record(z.string(), z.boolean()), {}),
  /** Retention: field to what was typed. */
  dates: texts,
});

/** Reads a stored document; `undefined` where it is none that this version understands. */
export function readMigration(document: string): Migration | undefined {
  try {
    const result = migrationSchema.safeParse(JSON.parse(document));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
