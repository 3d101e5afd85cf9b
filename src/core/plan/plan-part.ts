/** What a plan needs besides the records: who works, when, and what is known of the estate. Read from texts; absent is not known. */
import type { CalendarDate } from '../calendar-date.ts';
import type { LocalTime } from '../local-time.ts';

/** Who carries out a step. */
export const actors = ['lead', 'decider', 'dns', 'interscan', 'tmems', 'support'] as const;
export type Actor = (typeof actors)[number];

/** What the reader says of the estate: `yes` brings steps, `no` leaves them out, absent leaves a step that finds out. */
export const estateQuestions = ['internal-dns', 'spf-mx', 'mta-sts', 'dane'] as const;
export type EstateQuestion = (typeof estateQuestions)[number];
export type EstateAnswers = Readonly<Partial<Record<EstateQuestion, 'yes' | 'no'>>>;

/** How a zone is edited; absent: not said. */
export const dnsSystems = ['bind', 'windows', 'route53', 'other'] as const;
export type DnsSystem = (typeof dnsSystems)[number];

/** Who runs a zone, and how. */
export interface ZoneOperator {
  readonly name?: string;
  readonly contact?: string;
  readonly system?: DnsSystem;
}

export interface Heading {
  /** Each '' where nobody has said it. */
  readonly title: string;
  readonly author: string;
  readonly version: string;
  /** Whom to call. */
  readonly contact: string;
  readonly people: Readonly<Partial<Record<Actor | 'deputy', string>>>;
}

/** When a window's records are changed, and until when one means to be able to go back. */
export interface WindowTimes {
  readonly changeAt?: LocalTime;
  readonly lastWayBackOn?: CalendarDate;
}

/** A step that somebody has carried out: of a window; of one domain, where the step is done for each. */
export interface Tick {
  readonly window: string;
  readonly step: string;
  readonly domain?: string | undefined;
  /** As the wall clock stood. */
  readonly at: string;
  readonly by: string;
  /** Marks of what it was of, a domain after another (`ticks.ts`); absent: a build that wrote none. */
  readonly of?: string | undefined;
}
