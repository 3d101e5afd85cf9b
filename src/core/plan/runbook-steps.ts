/** Every step that a runbook can hold, in the order of work: which estates need it, who does it, what of the guide it is. */
import type { HazardId } from '../../facts/hazards.ts';
import type { ScreenId } from '../../facts/labels.ts';
import type { MxRecord } from '../dns/mx-record.ts';
import type { Stage } from '../mx/plan/types.ts';
import type { PreconditionId } from '../mx/session/preconditions.ts';
import type { Way } from '../ways.ts';
import type { Actor, EstateQuestion } from './plan-part.ts';
import type { WindowTtl } from './window-ttl.ts';

/** What of an estate decides which steps it needs. */
export interface Case {
  readonly stage: Stage;
  readonly way: Way | undefined;
  /** Some domain of the window names CPF before, and no more afterwards. */
  readonly takesCpfOut: boolean;
  /** Some domain of the window still names CPF before. */
  readonly namesCpf: boolean;
  readonly cpfDomainsDeleted: boolean;
  readonly ttl: WindowTtl;
  /** An earlier window has lowered the TTL of these domains. */
  readonly wasLowered: boolean;
  /** A later window changes some of the domains again. */
  readonly hasLater: boolean;
  readonly answers: Readonly<Record<EstateQuestion, 'yes' | 'no' | 'unknown'>>;
  /** switch-to-tmems: TMEmS is in the set before (the test stage was published). */
  readonly hasTestStage: boolean;
  /** InterScan's hosts stay in the set beside TMEmS (hazard H7). */
  readonly keepsDirect: boolean;
  /** Somebody else's hosts stay in the set. */
  readonly keepsOthers: boolean;
  /** Zones of which nobody has said who edits them. */
  readonly zonesUnsettled: boolean;
  /** Zones that somebody else edits at the reader's request. */
  readonly zonesOfOthers: boolean;
  /** Records whose hosts senders will use, on the way there and back. */
  readonly hosts: readonly MxRecord[];
}

export type Phase = 'prerequisite' | 'step' | 'after';

/** When a step is due: so many seconds from the change; with an entry of the schedule. */
export type StepTime =
  { readonly offset: number; readonly bound: 'by' | 'at' | 'from' } | { readonly entry: EntryName };
type EntryName =
  | 'lower-ttl'
  | 'prepare'
  | 'confirm'
  | 'change'
  | 'end'
  | 'way-back-ends'
  | 'restore-ttl'
  | 'watch-late-mail'
  | 'narrow'
  | 'ask-support'
  | 'delete-domains';

export interface StepRow {
  readonly id: string;
  readonly phase: Phase;
  readonly who: Actor;
  readonly when: StepTime;
  /** Actions of the guide that it is, by the names of its pages' steps; what is ours alone has none. */
  readonly guide?: readonly string[];
  /** Where the guide tells it. */
  readonly page?: string;
  readonly hazards?: readonly HazardId[];
  readonly screens?: readonly ScreenId[];
  /** Ticks of the planner that say that it is done. */
  readonly ticks?: readonly PreconditionId[];
  /** It asks, since nobody knows. */
  readonly asks?: EstateQuestion;
  /** Ticked for each domain. */
  readonly perDomain?: true;
  /** Go on or stop: signed by whoever decides. */
  readonly decides?: true;
  /** What is carried out before its moment holds all the same. */
  readonly mayBeEarly?: true;
  readonly needed: (given: Case) => boolean;
}

const MINUTE = 60;
const inMinutes = (minutes: number): StepTime => ({ offset: minutes * MINUTE, bound: 'at' });
/** What only comes between two windows: before the change itself. */
const byChange: StepTime = { offset: 0, bound: 'by' };
const prepare = { entry: 'prepare' } as const;

const isChange = ({ stage }: Case) => stage !== 'lower-ttl';
const isOut = ({ stage }: Case) => stage === 'stop-cpf' || stage === 'switch-to-tmems';
const isStop = ({ stage }: Case) => stage === 'stop-cpf';
const isTest = ({ stage }: Case) => stage === 'test-tmems';
const isSwitch = ({ stage }: Case) => stage === 'switch-to-tmems';
const always = () => true;
const leaves = (given: Case) => isOut(given) && given.takesCpfOut && !given.cpfDomainsDeleted;
const isWay1Switch = (given: Case) => isSwitch(given) && given.way === 1;
/** Way 1 ends with InterScan, and CPF's information goes before it (hazard H19), whichever window took CPF out. */
const deletes = (given: Case) => leaves(given) || (isWay1Switch(given) && !given.cpfDomainsDeleted);
const preparesTmems = (given: Case) => isTest(given) || (isSwitch(given) && !given.hasTestStage);

const before = '/before-mx-change/';
const test = '/move-cpf/delivery-test/';
const change = '/move-cpf/mx-switch/';
const stop = '/stop-cpf/';
const deletion = '/data-deletion/';
const whole = '/full-migration/';

const prerequisites = [
  {
    id: 'learn-ttl',
    who: 'dns',
    when: prepare,
    hazards: ['H9'],
    page: `${before}#authoritative`,
    needed: ({ ttl }) => ttl.unknown.length > 0,
  },
  {
    id: 'settle-operators',
    who: 'lead',
    when: prepare,
    needed: ({ zonesUnsettled }) => zonesUnsettled,
  },
  {
    id: 'protect',
    who: 'interscan',
    when: prepare,
    guide: ['protect'],
    hazards: ['H6', 'H31'],
    page: `${before}#interscan-checks`,
    ticks: ['own-protection'],
    needed: isChange,
  },
  {
    id: 'confine-relay',
    who: 'interscan',
    when: prepare,
    guide: ['confine-relay'],
    hazards: ['H40'],
    page: `${before}#interscan-checks`,
    needed: isChange,
  },
  {
    id: 'open-internet',
    who: 'interscan',
    when: prepare,
    guide: ['open', 'close-nothing'],
    hazards: ['H5'],
    page: `${before}#firewall`,
    ticks: ['firewall-internet'],
    needed: isChange,
  },
  {
    id: 'test-relay',
    who: 'interscan',
    when: prepare,
    guide: ['test-relay'],
    hazards: ['H40'],
    page: `${before}#relay`,
    needed: isChange,
  },
  {
    id: 'resolve-names',
    who: 'dns',
    when: prepare,
    guide: ['resolve-name', 'check-name'],
    hazards: ['H27'],
    page: `${before}#public-name`,
    ticks: ['host-public'],
    needed: isChange,
  },
  {
    id: 'test-mail-direct',
    who: 'interscan',
    when: prepare,
    guide: ['test-mail'],
    page: `${stop}#ready`,
    perDomain: true,
    needed: isStop,
  },
  {
    id: 'check-way-back',
    who: 'interscan',
    when: prepare,
    guide: ['check-way-back'],
    page: `${change}#t7-way-back`,
    needed: (given) => isTest(given) || isSwitch(given),
  },
  {
    id: 'note-cpf-addresses',
    who: 'interscan',
    when: prepare,
    guide: ['note-cpf-addresses'],
    hazards: ['H23'],
    page: `/inventory/#cpf-addresses`,
    needed: (given) => isChange(given) && given.namesCpf,
  },
  {
    id: 'verify-domains',
    who: 'tmems',
    when: prepare,
    guide: ['verify-domain'],
    hazards: ['H4'],
    page: '/move-cpf/domains/#t2-verify',
    screens: ['domains'],
    ticks: ['domain-verified'],
    perDomain: true,
    needed: preparesTmems,
  },
  {
    id: 'decide-policies',
    who: 'tmems',
    when: prepare,
    guide: ['run-tool', 'decide-policies'],
    hazards: ['H39'],
    page: `${whole}#p5`,
    needed: (given) => preparesTmems(given) && given.way === 1,
  },
  {
    id: 'set-policies',
    who: 'tmems',
    when: prepare,
    guide: ['set-policies'],
    hazards: ['H4'],
    page: '/move-cpf/antivirus/',
    screens: ['virusPolicies', 'spamPolicies'],
    ticks: ['policies-set'],
    needed: preparesTmems,
  },
  {
    id: 'review-defaults',
    who: 'tmems',
    when: prepare,
    guide: ['review-defaults'],
    hazards: ['H15'],
    page: '/move-cpf/default-policies/',
    ticks: ['policies-set'],
    needed: preparesTmems,
  },
  {
    id: 'open-tmems',
    who: 'interscan',
    when: prepare,
    guide: ['open-tmems'],
    hazards: ['H5'],
    page: `${before}#firewall`,
    ticks: ['firewall-tmems'],
    needed: preparesTmems,
  },
  {
    id: 'exempt-tmems',
    who: 'interscan',
    when: prepare,
    guide: ['exempt-tmems'],
    hazards: ['H6'],
    page: `${before}#interscan-checks`,
    ticks: ['exclude-tmems'],
    needed: preparesTmems,
  },
  {
    id: 'test-connection',
    who: 'tmems',
    when: prepare,
    guide: ['test-connection'],
    page: `${test}#t6-console`,
    screens: ['inboundServers'],
    needed: preparesTmems,
  },
  {
    id: 'test-stage-over',
    who: 'dns',
    when: byChange,
    guide: ['wait-test'],
    hazards: ['H18', 'H22'],
    page: `${test}#t6-wait`,
    ticks: ['test-stage-propagated'],
    needed: (given) => isSwitch(given) && given.hasTestStage,
  },
  {
    id: 'accept-no-test-stage',
    who: 'decider',
    when: prepare,
    hazards: ['H18'],
    page: `${change}#h18`,
    decides: true,
    needed: (given) => isSwitch(given) && !given.hasTestStage,
  },
  {
    id: 'test-mail-passed',
    who: 'tmems',
    when: byChange,
    guide: ['test-mail'],
    page: `${test}#t6-send`,
    perDomain: true,
    needed: (given) => isSwitch(given) && given.hasTestStage,
  },
  {
    id: 'tmems-still-ready',
    who: 'tmems',
    when: byChange,
    page: `${test}#t6-policy`,
    screens: ['domains'],
    ticks: ['domain-verified', 'policies-set', 'firewall-tmems', 'exclude-tmems'],
    needed: (given) => isSwitch(given) && given.hasTestStage,
  },
  {
    id: 'change-destination',
    who: 'tmems',
    when: byChange,
    guide: ['change-destination', 'test-mail-again'],
    page: `${whole}#p1-inbound`,
    screens: ['inboundServers'],
    perDomain: true,
    needed: isWay1Switch,
  },
  {
    id: 'confine-direct',
    who: 'interscan',
    when: prepare,
    hazards: ['H7'],
    page: `${change}#t7-direct`,
    guide: ['decide-direct'],
    needed: (given) => isSwitch(given) && given.keepsDirect,
  },
  {
    id: 'tell-other-hosts',
    who: 'lead',
    when: prepare,
    hazards: ['H13'],
    page: `${stop}#h13`,
    needed: (given) => isOut(given) && given.keepsOthers,
  },
  {
    id: 'look-up-spf',
    who: 'dns',
    when: prepare,
    guide: ['look-up-policies'],
    hazards: ['H25'],
    asks: 'spf-mx',
    page: `${before}#mta-sts`,
    ticks: ['names-mx'],
    needed: (given) => isChange(given) && given.answers['spf-mx'] === 'unknown',
  },
  {
    id: 'fix-spf',
    who: 'dns',
    when: prepare,
    hazards: ['H25'],
    page: `${before}#spf`,
    ticks: ['names-mx'],
    needed: (given) => isChange(given) && given.answers['spf-mx'] === 'yes',
  },
  {
    id: 'look-up-mta-sts',
    who: 'dns',
    when: prepare,
    guide: ['look-up-policies'],
    hazards: ['H24'],
    asks: 'mta-sts',
    page: `${before}#mta-sts`,
    ticks: ['names-mx'],
    needed: (given) => isChange(given) && given.answers['mta-sts'] === 'unknown',
  },
  {
    id: 'fix-mta-sts',
    who: 'dns',
    when: prepare,
    hazards: ['H24'],
    page: `${before}#mta-sts`,
    ticks: ['names-mx'],
    needed: (given) => isChange(given) && given.answers['mta-sts'] === 'yes',
  },
  {
    id: 'look-up-dane',
    who: 'dns',
    when: prepare,
    guide: ['look-up-policies'],
    hazards: ['H24'],
    asks: 'dane',
    page: `${before}#mta-sts`,
    ticks: ['names-mx'],
    needed: (given) => isChange(given) && given.answers.dane === 'unknown',
  },
  {
    id: 'fix-dane',
    who: 'dns',
    when: prepare,
    hazards: ['H24'],
    page: `${before}#mta-sts`,
    ticks: ['names-mx'],
    needed: (given) => isChange(given) && given.answers.dane === 'yes',
  },
  {
    id: 'ask-inside',
    who: 'dns',
    when: prepare,
    guide: ['ask-inside'],
    hazards: ['H21'],
    asks: 'internal-dns',
    page: `${before}#split-horizon`,
    ticks: ['internal-dns'],
    needed: (given) => isOut(given) && given.answers['internal-dns'] === 'unknown',
  },
  {
    id: 'prepare-internal-dns',
    who: 'dns',
    when: prepare,
    hazards: ['H21'],
    page: `${before}#split-horizon`,
    ticks: ['internal-dns'],
    needed: (given) => isOut(given) && given.answers['internal-dns'] === 'yes',
  },
  {
    id: 'ask-quarantine',
    who: 'support',
    when: prepare,
    guide: ['ask-quarantine'],
    hazards: ['H33'],
    page: `${deletion}#d-ask`,
    needed: deletes,
  },
  {
    id: 'tell-colleagues',
    who: 'lead',
    when: prepare,
    guide: ['tell-colleagues'],
    hazards: ['H1'],
    page: `${deletion}#d-ask`,
    needed: (given) => isChange(given) && !given.cpfDomainsDeleted && given.namesCpf,
  },
  {
    id: 'write-way-back',
    who: 'lead',
    when: prepare,
    guide: ['write-way-back', 'set-last-day'],
    hazards: ['H8'],
    page: `${before}#way-back`,
    needed: isChange,
  },
] as const satisfies readonly Omit<StepRow, 'phase'>[];

const steps = [
  {
    id: 'request-dns',
    who: 'lead',
    when: prepare,
    needed: ({ zonesOfOthers }) => zonesOfOthers,
  },
  {
    id: 'lower-ttl',
    who: 'dns',
    when: { entry: 'lower-ttl' },
    guide: ['lower-ttl', 'wait-ttl'],
    hazards: ['H9'],
    page: `${before}#ttl`,
    perDomain: true,
    needed: (given) => isChange(given) && given.ttl.long.length > 0,
  },
  {
    id: 'confirm',
    who: 'lead',
    when: { entry: 'confirm' },
    needed: isChange,
  },
  {
    id: 'ask-servers',
    who: 'dns',
    when: inMinutes(-30),
    guide: ['ask-servers'],
    hazards: ['H10', 'H22'],
    page: `${before}#authoritative`,
    needed: always,
  },
  {
    id: 'change-mx',
    who: 'dns',
    when: { entry: 'change' },
    guide: ['change-mx'],
    perDomain: true,
    needed: always,
  },
  {
    id: 'change-internal-dns',
    who: 'dns',
    when: inMinutes(0),
    hazards: ['H21'],
    page: `${before}#split-horizon`,
    needed: (given) => isOut(given) && given.answers['internal-dns'] === 'yes',
  },
  {
    id: 'check-mx',
    who: 'dns',
    when: inMinutes(15),
    guide: ['check-mx'],
    hazards: ['H22'],
    page: `${stop}#check-servers`,
    needed: always,
  },
  {
    id: 'verify-inbound',
    who: 'tmems',
    when: inMinutes(15),
    guide: ['verify-inbound'],
    screens: ['inboundServers'],
    page: `${change}#t7`,
    needed: isSwitch,
  },
  {
    id: 'send-mail',
    who: 'interscan',
    when: inMinutes(20),
    guide: ['test-after-change'],
    perDomain: true,
    page: `${test}#t6-send`,
    needed: isChange,
  },
  {
    id: 'decide',
    who: 'decider',
    when: inMinutes(30),
    decides: true,
    needed: isChange,
  },
  {
    id: 'check-again',
    who: 'dns',
    when: { entry: 'end' },
    guide: ['wait'],
    hazards: ['H22'],
    page: `${stop}#m6`,
    needed: always,
  },
  {
    id: 'test-mail-tmems',
    who: 'tmems',
    when: { entry: 'end' },
    guide: ['test-mail'],
    page: `${test}#t6-send`,
    perDomain: true,
    needed: isTest,
  },
  {
    id: 'test-policies',
    who: 'tmems',
    when: { entry: 'end' },
    page: `${test}#t6-policy`,
    needed: isTest,
    guide: ['send-plain', 'send-large', 'send-listed'],
  },
] as const satisfies readonly Omit<StepRow, 'phase'>[];

const afterwards = [
  {
    id: 'watch-cpf-mail',
    who: 'interscan',
    when: { entry: 'watch-late-mail' },
    guide: ['watch-cpf-mail'],
    hazards: ['H23'],
    page: `${deletion}#d-quiet`,
    needed: deletes,
  },
  {
    id: 'last-day',
    who: 'decider',
    when: { entry: 'way-back-ends' },
    guide: ['last-day'],
    decides: true,
    page: `${change}#t7-close`,
    needed: isOut,
  },
  {
    id: 'restore-ttl',
    who: 'dns',
    when: { entry: 'restore-ttl' },
    guide: ['restore-ttl'],
    perDomain: true,
    page: `${change}#t7-close`,
    needed: (given) => isOut(given) && !given.hasLater && (given.ttl.long.length > 0 || given.wasLowered),
  },
  {
    id: 'tidy-mta-sts',
    who: 'dns',
    when: { entry: 'end' },
    hazards: ['H24'],
    page: `${before}#mta-sts`,
    needed: (given) => isOut(given) && given.answers['mta-sts'] === 'yes',
  },
  {
    id: 'move-outbound',
    who: 'lead',
    when: { entry: 'end' },
    guide: ['move-outbound'],
    hazards: ['H30'],
    page: `${whole}#p1-outbound`,
    needed: isWay1Switch,
  },
  {
    id: 'narrow',
    who: 'interscan',
    when: { entry: 'narrow' },
    guide: ['narrow'],
    hazards: ['H2'],
    page: `${stop}#p2`,
    needed: (given) => leaves(given) && given.way !== 1,
  },
  {
    id: 'narrow-to-tmems',
    who: 'interscan',
    when: { entry: 'narrow' },
    guide: ['narrow'],
    hazards: ['H7'],
    page: `${change}#t7-close`,
    needed: (given) => isSwitch(given) && !given.keepsDirect && given.way !== 1,
  },
  {
    id: 'retract-exemption',
    who: 'interscan',
    when: { entry: 'narrow' },
    guide: ['retract-exemption'],
    hazards: ['H37'],
    page: `${stop}#p2`,
    needed: (given) => leaves(given) && isStop(given),
  },
  {
    id: 'settings-copied',
    who: 'lead',
    when: { entry: 'ask-support' },
    mayBeEarly: true,
    guide: ['settings-copied'],
    hazards: ['H26'],
    page: `${deletion}#d5`,
    needed: deletes,
  },
  {
    id: 'ask-support',
    who: 'support',
    when: { entry: 'ask-support' },
    mayBeEarly: true,
    guide: ['ask-support'],
    hazards: ['H20', 'H33'],
    page: `${deletion}#d-ask`,
    needed: deletes,
  },
  {
    id: 'delete-domains',
    who: 'interscan',
    when: { entry: 'delete-domains' },
    guide: ['delete-domains'],
    hazards: ['H1', 'H2'],
    screens: ['cpf'],
    page: `${deletion}#d5`,
    needed: deletes,
  },
  {
    id: 'request-account',
    who: 'support',
    when: { entry: 'delete-domains' },
    guide: ['request-account'],
    page: `${deletion}#d5-account`,
    needed: deletes,
  },
  {
    id: 'stop-interscan',
    who: 'interscan',
    when: { entry: 'delete-domains' },
    hazards: ['H29', 'H19'],
    guide: ['keep-contents', 'stop-interscan', 'narrow'],
    page: `${whole}#p1-2`,
    needed: isWay1Switch,
  },
] as const satisfies readonly Omit<StepRow, 'phase'>[];

export type StepId = (typeof prerequisites | typeof steps | typeof afterwards)[number]['id'];

type Named = StepRow & { readonly id: StepId };

const inPhase = (
  phase: Phase,
  rows: readonly (Omit<StepRow, 'phase' | 'id'> & { readonly id: StepId })[],
): readonly Named[] => rows.map((row) => ({ ...row, phase }));

/** All of them, in the order of work. */
export const stepRows: readonly Named[] = [
  ...inPhase('prerequisite', prerequisites),
  ...inPhase('step', steps),
  ...inPhase('after', afterwards),
];
