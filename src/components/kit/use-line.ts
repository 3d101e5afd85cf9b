import { useState } from 'preact/hooks';
import { focusHeading } from './Stations.tsx';

export interface OpenLine {
  /** Whether the input stands open; going on folds it to one row. */
  readonly isInputOpen: boolean;
  /** The station where the reader is: the id of its heading. */
  readonly here: string;
  readonly goTo: (heading: string) => void;
}

/**
 * The line of a calculator whose result stands below its input: what is behind the input stays open, and is printed. `input`: the id of the
 * input's heading.
 */
export function useLine(input: string): OpenLine {
  const [here, setHere] = useState(input);
  const [isInputOpen, setInputOpen] = useState(true);
  return {
    isInputOpen,
    here,
    goTo: (heading) => {
      setHere(heading);
      setInputOpen(heading === input);
      // What folds or opens moves the heading.
      setTimeout(() => {
        focusHeading(heading);
        document.getElementById(heading)?.scrollIntoView();
      });
    },
  };
}
