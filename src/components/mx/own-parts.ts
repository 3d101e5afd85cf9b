/** What only a reader's own plan needs: the readers of every format and their words, questions, windows, files, way back, answer, paper. Loaded with the first paste. */
export { readNames } from '../../core/mx/session/entered-names.ts';
export { readMx } from '../../core/mx/read.ts';
export { planWords } from '../../words/mx/plan-issues.ts';
export { readWords } from '../../words/mx/reading.ts';
export { adoptOwnStyles } from './own-styles.ts';
export { Answer } from './Answer.tsx';
export { FilesStation } from './FilesStation.tsx';
export { LeftDomains } from './LeftDomains.tsx';
export { GuideValuesKept } from '../shared/GuideValuesKept.tsx';
export { Needs } from './Needs.tsx';
export { PaperSheet } from './PaperSheet.tsx';
export { PasteDetails } from './PasteDetails.tsx';
export { Roles } from './Roles.tsx';
export { RoutePair } from './RoutePair.tsx';
export { StageAnswers } from './StageAnswers.tsx';
export { Waits } from './Waits.tsx';
export { CardWindows, Windows } from './Windows.tsx';
