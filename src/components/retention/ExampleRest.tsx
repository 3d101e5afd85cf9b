import type { Level } from '../kit/Section.tsx';
import { example } from './example.ts';
import { Issues } from './Results.tsx';
import { Tables } from './Tables.tsx';
import { TakeAway } from './TakeAway.tsx';

/** What follows the drawing of the example; it comes alive once its fold is opened. */
export default function ExampleRest({ level }: { level: Level }) {
  return (
    <>
      <Issues retention={example} />
      <Tables retention={example} level={level} />
      <TakeAway retention={example} level={level} />
    </>
  );
}
