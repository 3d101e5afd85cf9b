/** What only a reader's own plan needs: the readers of every format and their words, files, way back, answer, print. Loaded with the first paste. */
export { readNames } from '../../core/mx/session/entered-names.ts';
export { readMx } from '../../core/mx/read.ts';
export { planWords } from '../../words/mx/plan-issues.ts';
export { readWords } from '../../words/mx/reading.ts';
export { AfterResult } from './AfterResult.tsx';
export { Answer } from './Answer.tsx';
export { CpfQuestion } from './CpfQuestion.tsx';
export { ReadQuestions } from './ReadQuestions.tsx';
export { InterscanQuestion } from './InterscanQuestion.tsx';
export { Choices } from './Choices.tsx';
export { RoutePair } from './RoutePair.tsx';
export { PasteDetails } from './PasteDetails.tsx';
export { Waits } from './Waits.tsx';
export { PrintHead, PrintRecord } from './PrintParts.tsx';
