import type { Text } from '../text/text.ts';
import type { Reading } from './reading.ts';

/** What reads lines of one text, and says to the reading what it understands of them. */
export abstract class LineReader {
  protected readonly text: Text;
  protected readonly reading: Reading;

  constructor(reading: Reading) {
    this.text = reading.text;
    this.reading = reading;
  }
}
