/** What only the reader's own days need: what reckons, draws and says what follows from them. Loaded with the first input. */
export { planTyped } from '../../core/retention/typed-dates.ts';
export { ownStyles } from './own-styles.ts';
export { problemOf } from './problem-of.ts';
export { Issues } from './Results.tsx';
export { Summary } from './Summary.tsx';
export { Tables } from './Tables.tsx';
export { TakeAway } from './TakeAway.tsx';
export { Timeline } from './Timeline.tsx';
