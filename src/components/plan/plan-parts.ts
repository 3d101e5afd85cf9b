/** What only a plan of the reader's own needs: the readers of every format, runbook, schedule, requests, progress and their words. Loaded with the first input. */
import paper from '../../styles/paper.css?inline';
export { Book } from './Book.tsx';
export { When } from './When.tsx';
export { sayTicked } from './use-book.ts';
/** The styles of the paper: they travel with what draws it. */
export const paperStyles = paper;
