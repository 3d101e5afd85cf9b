/** What only a plan of the reader's own needs: the readers of every format, runbook, schedule, requests, progress and their words. Loaded with the first input. */
export { Book } from './Book.tsx';
export { When } from './When.tsx';
export { sayTicked } from './use-book.ts';
