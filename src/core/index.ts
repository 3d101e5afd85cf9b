/** The public surface of the core: plain Node can import this file as it is, without a build. */
export type { Issue, Level, Place, Reference } from './issue.ts';
export type { MxRecord } from './dns/mx-record.ts';

export { readMx } from './mx/read.ts';
export type {
  GivenOwner,
  LineState,
  MxAnswer,
  MxPassage,
  MxReading,
  ReadFormat,
  ReadOptions,
} from './mx/read-shape.ts';
export { planMx } from './mx/plan.ts';
export type { Change, DomainPlan, MxPlan, PlanRequest, Servers, Stage, Wait } from './mx/plan/types.ts';
export { checkMx, type AnswerCheck, type DomainCheck, type MxCheck, type Verdict } from './mx/check.ts';
export { rollBackMx, type RollBackFacts } from './mx/roll-back.ts';
export { traceMail, type MailTrace, type MailWorld } from './mx/trace-mail.ts';
export { writeMx, type CommentId, type MxWriting, type WriteFormat, type WriteOptions } from './mx/write.ts';
export { writeMxCollectors, writeMxQuestions, type VerifyOptions } from './mx/verify-scripts.ts';
export type { Questions } from './mx/verify-scripts/questions.ts';
export { suggestRoles, type RoleSuggestion } from './mx/host-roles.ts';
export { groupPlans, windowOf, type PlanGroup } from './mx/group-plans.ts';

export { readEstate, type ReadEstate } from './settings/read.ts';
export { mapSettings } from './settings/map.ts';
export { writeSettingsCsv, type ListFile } from './settings/write/csv.ts';
export { writeSettingsJson } from './settings/write/json.ts';
export type { CpfDomain, Destination, Estate } from './settings/cpf-estate.ts';
export type { EnteredDomain } from './settings/form/domain.ts';
export type { Decision, Decisions, TmemsConfiguration } from './settings/tmems-configuration.ts';

export { planRetention } from './retention/plan.ts';
export type { Action, Holding, Milestone, RetentionFacts, RetentionPlan } from './retention/types.ts';

export type { Migration } from './migration/document.ts';
export { emptyMigration } from './migration/empty.ts';
export { readMigration } from './migration/read.ts';
