import * as z from 'zod/mini';
import { stages } from '../mx/plan/types.ts';
import { roles } from '../mx/role.ts';
import { ways } from '../ways.ts';

/**
 * What the reader has entered: one versioned document, kept in the reader's own browser and nowhere else. Texts are kept as they
 * were typed, since a reading can always be made again and a typed line must never be lost. A part that is missing takes its
 * empty value, so that older documents of a version stay readable.
 */

/** An object that keeps the fields which this version does not know; its type offers only those that it does. */
const part = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<Shape, z.core.$strip>;

const text = z._default(z.string(), '');
const texts = z._default(z.record(z.string(), z.string()), {});
const mark = z._default(z.boolean(), false);
/** A calendar date, as typed or ISO; absent is not entered. */
const date = z.optional(z.string());
/** A wall-clock date and time. */
const moment = z.optional(z.string());
const names = z._default(z.array(z.string()), []);
const stage = z._default(z.enum(stages), 'stop-cpf');

const recordPart = part({
  domain: z.string(),
  preference: z.number(),
  exchange: z.string(),
  ttl: z.optional(z.number()),
  ttlFrom: z.optional(z.enum(['published', 'cache'])),
});

const publishedPart = part({
  domain: z.string(),
  records: z.array(recordPart),
  /** The stage that left it so; absent in documents from before the windows. */
  stage: z.optional(z.enum(stages)),
});

const ownersPart = z._default(z.array(part({ line: z.number(), text: z.string(), owner: z.string() })), []);

const mxPart = part({
  /** The paste, as it is. Empty: the worked example stands there. */
  text,
  /** The reader has typed or pasted: an emptied box stays empty instead of showing the example again. */
  exampleLeft: mark,
  /** The zone that relative names of the paste belong to, where the paste does not say. */
  origin: text,
  /** Whose records a passage of the paste holds, as the reader answered: its line, its text there, the owner's name. */
  owners: ownersPart,
  /** The state of a pasted export that the reader chose to read; '' is not chosen. */
  state: text,
  /** A list of domains, pasted beside it (hazard H11). */
  listedDomains: text,
  /** What that list is: CPF's own, or all domains of the reader; absent: not said. */
  listIs: z.optional(z.enum(['cpf', 'ours'])),
  stage,
  /** TTL that the zone publishes, typed where the paste shows a cache's; as typed. */
  publishedTtl: text,
  /** Domain to the TTL that its zone publishes; as typed. */
  publishedTtlOf: texts,
  /** The reader says that the TTLs of the paste are published ones (hazard H9). */
  ttlAsPasted: mark,
  /** lower-ttl: the new TTL; as typed. */
  newTtl: text,
  /** Warnings that the reader has seen and accepts: their rule, domain and parameters. */
  accepted: names,
  /** Domains that the reader leaves out of the plan by name. */
  leftOut: names,
  /** Of answers for a domain that differ: the sets, and which is taken, by its place or as parts of one. */
  agreed: z._default(
    z.array(part({ domain: z.string(), sets: z.string(), take: z.union([z.number(), z.literal('all')]) })),
    [],
  ),
  /** What the files take where no TTL is known; as typed. */
  fileTtl: text,
  /** The zones that hold the domains, where the paste does not say; as typed. */
  zoneNames: text,
  /** switch-to-tmems: whether direct records stay (hazard H7); absent: undecided. */
  keepDirectRecords: z.optional(z.boolean()),
  /** What was ticked before publishing, by stage: what held for one need not hold for the next. */
  preconditions: z._default(z.partialRecord(z.enum(stages), z.array(z.string())), {}),
  /** The window that files, paper, check and way back are made for; absent: all domains. */
  windowId: z.optional(z.string()),
  /** Sets of domains as stages have left them since the paste: what comes next starts from these. */
  published: z.optional(z.array(publishedPart)),
  /** What the name servers said afterwards, as pasted. */
  answer: text,
  /** Whose records a passage of that answer holds. */
  answerOwners: ownersPart,
});

const serversPart = part({
  /** Exchange to role, as the reader decided. */
  roles: z._default(z.record(z.string(), z.enum(roles)), {}),
  /** TMEmS's inbound MX server, as typed. */
  tmems: text,
  /** The reader has said that none of the hosts is CPF's. */
  noneIsCpf: mark,
  /** InterScan's public hosts, typed where no record names them; as typed. */
  interscan: text,
  /** Domain to its InterScan hosts, where they are not the same for all. */
  interscanFor: z._default(z.record(z.string(), z.array(z.string())), {}),
});

/** What CPF has for a domain: fields of a form, as typed; '' is not entered yet. The words are those of the inventory file. */
const domainSettingsPart = part({
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

const domainPart = part({
  domain: z.string(),
  settings: z.optional(domainSettingsPart),
});

/** A row of an imported sheet, kept as it was written until the reader mends or drops it. */
const refusalPart = part({
  line: z.number(),
  headers: names,
  /** What each cell is, by the name of its column; '' where nobody knows. */
  fields: names,
  cells: names,
});

const settingsPart = part({
  /** A sheet that waits in the preview, as pasted: nothing of it is in the form yet. */
  text,
  /** What the reader said of its columns: place, from 0, to field. */
  columns: z.optional(z.record(z.string(), z.string())),
  /** Rows of imported sheets that could not be taken. */
  refused: z.optional(z.array(refusalPart)),
  /** The reader has entered something: an emptied box stays empty instead of showing the example again. */
  exampleLeft: mark,
  /** Whom approved and blocked senders are for (T3.1). */
  senderScope: z._default(z.enum(['domain', 'organization']), 'domain'),
  /** Decision (its id in the mapping) to the reader's answer; '' and missing are undecided. */
  answers: texts,
  /** Step of the sheet (its section and key) to whether it is done. */
  ticked: z._default(z.record(z.string(), z.boolean()), {}),
  /** Domains of the MX change that the reader took out of the list of domains. */
  leftOut: names,
});

/** A change of the MX records that the reader has planned for some domains. */
const windowPart = part({
  id: z.string(),
  name: text,
  stage,
  domains: names,
  /** What the name servers said after this window, as pasted, and whose records its passages hold. */
  answer: text,
  answerOwners: ownersPart,
  /** When that answer was pasted: wall-clock time, as `changeAt`. */
  answeredAt: moment,
  /** When the change is made: wall-clock time of the reader, `2026-11-30T22:00`; '' and absent: not chosen. */
  changeAt: moment,
  /** The last day on which one may still go back; ISO calendar date. */
  lastWayBackOn: date,
});

/** A step of a window that somebody has carried out. Taking a tick away takes its entry away. */
const tickPart = part({
  /** The window's id. */
  window: z.string(),
  step: z.string(),
  /** The domain, where the step is carried out for each by itself. */
  domain: z.optional(z.string()),
  /** Wall-clock time: `2026-11-30T22:01`; '' is not known. */
  at: text,
  /** Who, as typed; '' is not said. */
  by: text,
  /** Marks of the domains and records that it was of; absent: a build that wrote none, and nobody knows. */
  of: z.optional(z.string()),
});

/** Whoever runs the DNS of a zone. */
const operatorPart = part({
  name: text,
  /** How to reach them. */
  contact: text,
  /** What the zone is kept in, by its id in the request's notes; '' is not said. */
  system: text,
});

/** What a team has to know beside the records: the heading of the 作業手順書, who does what, what is done. As typed. */
const planPart = part({
  title: text,
  author: text,
  version: text,
  /** Who does what: part in the work (`decider`, `dns`) to name. */
  people: texts,
  /** What the estate has besides, where the reader has said so: question to answer; absent is unknown. */
  estate: z._default(z.record(z.string(), z.enum(['yes', 'no'])), {}),
  /** Whom to call while the work is on, and by what number. */
  contact: text,
  /** Zone to whoever runs its DNS. */
  operators: z._default(z.record(z.string(), operatorPart), {}),
  ticks: z._default(z.array(tickPart), []),
  /** The reader's name, written beside the next tick. */
  ticker: text,
});

/** What the reader typed into the retention form; absent: never typed, '': emptied. */
const retentionPart = part({
  /** The reader wants the result without any date. */
  exampleLeft: mark,
  /** `unknown`: the reader does not go by what the planner's check shows. */
  mxNamesCpf: z.optional(z.enum(['yes', 'no', 'unknown'])),
  tmemsLicenceEndsOn: date,
  mxChangedOn: date,
  oldTtl: date,
  mailStoppedOn: date,
  domainsDeletedOn: date,
  gracePeriodEndsOn: date,
  screenOpenedOn: date,
  serverRetiredOn: date,
  accountDeletionRequestedOn: date,
  accountDeletionConfirmedOn: date,
});

/** More nights than anybody plans: what each window costs is reckoned for each. */
export const MOST_WINDOWS = 200;

const haveOwnIds = (windows: readonly { readonly id: string }[]): boolean =>
  new Set(windows.map(({ id }) => id)).size === windows.length;

export const migrationSchema = part({
  version: z.literal(2),
  /** The way that the reader has decided on; absent: none yet. */
  way: z.optional(z.literal(ways)),
  domains: z._default(z.array(domainPart), []),
  /** CPF's own settings of the domains are deleted: it takes no mail any more (hazard H8). */
  cpfDomainsDeleted: mark,
  mx: z.prefault(mxPart, {}),
  servers: z.prefault(serversPart, {}),
  settings: z.prefault(settingsPart, {}),
  retention: z.prefault(retentionPart, {}),
  windows: z._default(z.array(windowPart).check(z.maxLength(MOST_WINDOWS), z.refine(haveOwnIds)), []),
  plan: z.prefault(planPart, {}),
});

export type Migration = z.output<typeof migrationSchema>;
