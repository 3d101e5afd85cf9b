/** The public surface of the core: plain Node can import this file as it is, without a build. */
export type { Issue, Level, Place, Reference } from './issue.ts';
export type { MxRecord } from './dns/mx-record.ts';

export { readMx } from './mx/read.ts';
export type { LineState, MxAnswer, MxReading, ReadFormat } from './mx/read-shape.ts';
export { planMx } from './mx/plan.ts';
export type { Change, DomainPlan, MxPlan, PlanRequest, Servers, Stage, Wait } from './mx/plan-shape.ts';
export { checkMx, type AnswerCheck, type DomainCheck, type MxCheck, type Verdict } from './mx/check.ts';
export { rollBackMx, type RollBackFacts } from './mx/roll-back.ts';
export { traceMail, type MailTrace, type MailWorld } from './mx/trace-mail.ts';
export { writeMx, type CommentId, type MxWriting, type WriteFormat, type WriteOptions } from './mx/write.ts';
export { writeMxQuestions, type Questions, type VerifyOptions } from './mx/verify-commands.ts';
export { suggestRoles, type RoleSuggestion } from './mx/hosts.ts';
export { groupPlans, windowOf, type PlanGroup } from './mx/group.ts';

export { readEstate, type ReadEstate } from './settings/read.ts';
export { mapSettings } from './settings/map.ts';
export { writeSettingsCsv, type ListFile } from './settings/write/csv.ts';
export { writeSettingsJson } from './settings/write/json.ts';
export type { CpfDomain, Destination, Estate } from './settings/estate.ts';
export type { EnteredDomain } from './settings/entered.ts';
export type { Decision, Decisions, TmemsConfiguration } from './settings/configuration.ts';

export { planRetention } from './retention/plan.ts';
export type { Action, Holding, Milestone, RetentionFacts, RetentionPlan } from './retention/plan-shape.ts';

export { emptyMigration, type Migration } from './migration-shape.ts';
export { readMigration } from './migration.ts';
