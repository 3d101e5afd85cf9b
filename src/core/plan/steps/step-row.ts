/** What a step of a runbook is: which estates need it, who does it, what of the guide it is. */
import type { HazardId } from '../../../facts/hazards.ts';
import type { ScreenId } from '../../../facts/labels.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import type { Stage } from '../../mx/plan/types.ts';
import type { PreconditionId } from '../../mx/session/preconditions.ts';
import type { Way } from '../../ways.ts';
import type { Actor, EstateQuestion } from '../plan-part.ts';
import type { WindowTtl } from '../window-ttl.ts';

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

/** A row of one of the three phases: the phase is the file that it stands in. */
export type PhaseRow = Omit<StepRow, 'phase'>;
