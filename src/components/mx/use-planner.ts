import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { EnteredNames } from '../../core/mx/session/entered-names.ts';
import { readSeconds, withPublishedTtl } from '../../core/mx/session/entered-ttl.ts';
import { zonesOf } from '../../core/mx/session/zones-of.ts';
import { groupPlans, windowOf, type PlanGroup } from '../../core/mx/group-plans.ts';
import { suggestRoles } from '../../core/mx/host-roles.ts';
import type { MxPlan, Stage } from '../../core/mx/plan/types.ts';
import { planMx } from '../../core/mx/plan.ts';
import type { MxReading } from '../../core/mx/read-shape.ts';
import { summaryOf, type PlanSummary } from '../../core/mx/session/summary.ts';
import type { Role } from '../../core/mx/role.ts';
import type { Issue } from '../../core/issue.ts';
import { sayIssue } from '../../words/mx/issues.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { useMigration } from '../shared/use-migration.ts';
import { exampleOf, exampleReading } from '../../core/mx/session/example.ts';
import { inputOf, type PlannerInput } from '../../core/mx/session/planner-input.ts';
import { hostsOf, serversOf, type Host } from '../../core/mx/session/roles-of.ts';
import { useOwnParts, type OwnPartsState } from './use-own-parts.ts';
import { useSettledText } from '../shared/use-settled.ts';
import { useToday, type Today } from '../shared/use-today.ts';

/** Everything that the parts of the planner show, and the one way to change what the reader entered. */
export interface Planner {
  readonly input: PlannerInput;
  readonly today: Today;
  readonly reading: MxReading;
  readonly hosts: readonly Host[];
  readonly listed: EnteredNames;
  readonly interscan: EnteredNames;
  readonly tmems: EnteredNames;
  readonly zones: Readonly<Record<string, string>>;
  readonly zoneNames: EnteredNames;
  /** Of every domain of the paste. */
  readonly plan: MxPlan;
  /** Of tonight's domains: what files and commands are made of. */
  readonly tonight: MxPlan;
  readonly groups: readonly PlanGroup[];
  readonly summary: PlanSummary;
  /** What the plan takes an exchange for. */
  readonly roleOf: (exchange: string) => Role;
  /** What is wrong with fields, in words. */
  readonly problems: Problems;
  /** False where the page has chosen the stage. */
  readonly stageIsFree: boolean;
  /** The parts that the reader's own plan brings. */
  readonly own: OwnPartsState;
  readonly sayRead: (issue: Issue) => string;
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly change: typeof changeMigration;
  readonly setText: (label: string, text: string, options?: { typing?: boolean }) => void;
}

/** Stands for a reading while its reader is being fetched. */
const unread: MxReading = {
  ...{
    format: 'empty',
    records: [],
    answers: [],
    incomplete: [],
    zones: {},
    lines: [],
    passages: [],
    states: [],
    issues: [],
  },
};

/** Names until their reader is there: taken as they stand, which the example's are. */
const unreadNames = (text: string): EnteredNames => ({ names: text.split(/\s+/).filter(Boolean), refused: [] });

const hasTypedNames = ({ interscan, listedDomains, zoneNames, tmems, isExample, stage }: PlannerInput): boolean =>
  interscan + listedDomains + zoneNames !== '' || (tmems !== '' && !(isExample && tmems === exampleOf(stage).tmems));

/** Holds the state of the planner; all reckoning is the core's. */
export function usePlanner(preset: Stage | undefined): Planner {
  const migration = useMigration();
  const today = useToday();
  const input = useMemo(() => inputOf(migration, preset), [migration, preset]);
  const text = useSettledText(input.text);
  const { origin, roles, stage, window } = input;

  const own = useOwnParts(!input.isExample || hasTypedNames(input));
  const { parts } = own;
  const { isExample } = input;
  const reading = useMemo(() => {
    if (isExample) return exampleReading(stage);
    return parts ? parts.readMx(text, origin === '' ? {} : { origin }) : unread;
  }, [isExample, stage, parts, text, origin]);
  const suggestions = useMemo(() => suggestRoles(reading.records), [reading]);
  const readNames = parts?.readNames ?? unreadNames;
  const interscan = useMemo(() => readNames(input.interscan), [readNames, input.interscan]);
  const tmems = useMemo(() => readNames(input.tmems), [readNames, input.tmems]);
  const listed = useMemo(() => readNames(input.listedDomains), [readNames, input.listedDomains]);
  const zoneNames = useMemo(() => readNames(input.zoneNames), [readNames, input.zoneNames]);
  const decided = useMemo(
    () => ({ roles, tmems: tmems.names[0] ?? '', interscan: interscan.names }),
    [roles, tmems, interscan],
  );
  const hosts = useMemo(() => hostsOf(suggestions, decided), [suggestions, decided]);
  const publishedTtl = readSeconds(input.publishedTtl);
  const newTtl = readSeconds(input.newTtl);

  const current = useMemo(
    () => withPublishedTtl(reading.records, publishedTtl, input.ttlAsPasted),
    [reading, publishedTtl, input.ttlAsPasted],
  );
  const { keepDirectRecords, cpfDomainsDeleted } = input;
  const plan = useMemo(
    () =>
      planMx({
        stage,
        current,
        today: today.date,
        servers: serversOf(hosts, decided),
        incomplete: reading.incomplete,
        cpfDomainsDeleted,
        ...(listed.names.length === 0 ? {} : { listedDomains: listed.names }),
        ...(keepDirectRecords === undefined ? {} : { keepDirectRecords }),
        ...(newTtl === undefined ? {} : { ttl: newTtl }),
      }),
    [stage, current, today.date, hosts, decided, reading, listed, keepDirectRecords, cpfDomainsDeleted, newTtl],
  );
  const groups = useMemo(() => groupPlans(plan), [plan]);
  const summary = useMemo(() => summaryOf(plan), [plan]);
  const tonight = useMemo(() => (window === undefined ? plan : windowOf(plan, window)), [plan, window]);
  const zones = useMemo(
    () =>
      zonesOf(
        plan.domains.map(({ domain }) => domain),
        zoneNames.names,
        reading.zones,
      ),
    [plan, zoneNames, reading],
  );
  const box = useRef<HTMLTextAreaElement>(null);
  const roleOf = useMemo(() => roleLookup(hosts, decided.interscan), [hosts, decided]);
  const problems = problemsOf(input, plan, tmems);

  return {
    ...{ input, today, reading, hosts, listed, interscan, tmems, zones, zoneNames },
    ...{ plan, tonight, groups, summary, box, roleOf, problems },
    own,
    sayRead: (issue) => sayIssue(issue, parts?.readWords),
    stageIsFree: preset === undefined,
    change: changeMigration,
    setText,
  };
}

function setText(label: string, text: string, options: { typing?: boolean } = {}): void {
  changeMigration(
    label,
    (now) => ({
      ...now,
      // What was said of the TTLs of one text is not said of another (hazard H9).
      mx: { ...now.mx, text, ttlAsPasted: false, exampleLeft: true },
    }),
    options,
  );
}

function roleLookup(hosts: readonly Host[], interscan: readonly string[]): (exchange: string) => Role {
  const roles = new Map<string, Role>(interscan.map((exchange) => [exchange, 'interscan']));
  for (const { exchange, reckonedAs } of hosts) roles.set(exchange, reckonedAs);
  // A host that no record of the paste names can only be TMEmS's, which the plan adds.
  return (exchange) => roles.get(exchange) ?? (exchange === '.' ? 'other' : 'tmems');
}

export interface Problems {
  readonly tmems: string | undefined;
  readonly newTtl: string | undefined;
  readonly publishedTtl: string | undefined;
  /** A domain would be left without any MX: InterScan's hosts have to be entered. */
  readonly needsInterscan: boolean;
}

function problemsOf(input: PlannerInput, plan: MxPlan, tmems: EnteredNames): Problems {
  const refused = tmems.refused[0];
  const tmemsIssue = plan.issues.find(({ at }) => at?.field === 'servers.tmems');
  const seconds = (typed: string) => (typed !== '' && readSeconds(typed) === undefined ? words.notSeconds : undefined);
  return {
    tmems: refused
      ? words.notAHost(refused.text)
      : tmems.names.length > 1
        ? words.oneHost
        : tmemsIssue && sayIssue(tmemsIssue),
    newTtl: input.stage === 'lower-ttl' ? seconds(input.newTtl) : undefined,
    publishedTtl: seconds(input.publishedTtl),
    needsInterscan: plan.domains.some(({ issues }) => issues.some(({ id }) => id === 'no-exchange-left')),
  };
}
