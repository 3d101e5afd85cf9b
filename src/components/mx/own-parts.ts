/**
 * What only a reader's own plan needs: the readers of every format and their words, what plans and what draws a plan, questions, windows,
 * files, way back, answer, paper; and the example of the other stages. Loaded with the first paste.
 */
export { readNames } from '../../core/mx/session/entered-names.ts';
export { readMx } from '../../core/mx/read.ts';
export { sessionOf } from '../../core/mx/session/session.ts';
export { planWords } from '../../words/mx/plan-issues.ts';
export { readWords } from '../../words/mx/reading.ts';
export { ownStyles } from './own-styles.ts';
export { problemsOf } from './problems-of.ts';
export { figureOf, WindowPicker } from './LineFigures.tsx';
export { IssueList } from '../kit/IssueList.tsx';
export { GuideValuesKept } from '../shared/GuideValuesKept.tsx';
export { MxExample } from './MxExample.tsx';
export { OwnStations } from './OwnStations.tsx';
export { PaperSheet } from './PaperSheet.tsx';
export { PasteDetails } from './PasteDetails.tsx';
export { Result } from './Result.tsx';
export { Roles } from './Roles.tsx';
export { StageAnswers } from './StageAnswers.tsx';
export { Summary } from './Summary.tsx';
