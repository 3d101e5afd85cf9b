import type { Question } from './question.ts';
import type { UnreadLine } from './unread.ts';

/** What a session is told of the text around its own lines, and what it is asked: so each keeps its state to itself. */
export interface Listener {
  /** Another text begins: nothing of the one before goes on. */
  textBegins?(): void;
  /** What stands below is no part of the zone above. */
  zoneEnds?(): void;
  /** A command was typed; what it prints stands below. */
  commandTyped?(question: Question): void;
  /** Nobody understood a line: it may have named an owner, or begun something else. */
  lineUnread?(line: string): void;
  /** The domain of a line that nobody understood, had it been of this notation. */
  ownerOfUnread?(line: UnreadLine): string | undefined;
  /** Whether a line that begins with a blank has an owner above it here. */
  namesBlankOwner?(): boolean;
  /** Whether rows begin at a line that may take their owner from the heading above it. */
  beginsRows?(index: number): boolean;
}
