/** Which estates a step is needed by, and where the guide tells it. */
import type { Case, StepTime } from './step-row.ts';

/** What only comes between two windows: before the change itself. */
export const byChange: StepTime = { offset: 0, bound: 'by' };
export const prepare = { entry: 'prepare' } as const;

export const isChange = ({ stage }: Case): boolean => stage !== 'lower-ttl';
export const isOut = ({ stage }: Case): boolean => stage === 'stop-cpf' || stage === 'switch-to-tmems';
export const isStop = ({ stage }: Case): boolean => stage === 'stop-cpf';
export const isTest = ({ stage }: Case): boolean => stage === 'test-tmems';
export const isSwitch = ({ stage }: Case): boolean => stage === 'switch-to-tmems';
export const leaves = (given: Case): boolean => isOut(given) && given.takesCpfOut && !given.cpfDomainsDeleted;
export const isWay1Switch = (given: Case): boolean => isSwitch(given) && given.way === 1;
/** Way 1 ends with InterScan, and CPF's information goes before it (hazard H19), whichever window took CPF out. */
export const deletes = (given: Case): boolean => leaves(given) || (isWay1Switch(given) && !given.cpfDomainsDeleted);
export const preparesTmems = (given: Case): boolean => isTest(given) || (isSwitch(given) && !given.hasTestStage);

/** Pages of the guide. */
export const before = '/before-mx-change/';
export const test = '/move-cpf/delivery-test/';
export const change = '/move-cpf/mx-switch/';
export const stop = '/stop-cpf/';
export const deletion = '/data-deletion/';
export const whole = '/full-migration/';
