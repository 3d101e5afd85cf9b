/** What becomes of the MX record of one exchange. */
export interface RecordChange {
  readonly exchange: string;
  readonly kind: 'removed' | 'added' | 'changed' | 'kept';
  /** Preferences; absent: no such record. */
  readonly before?: number;
  readonly after?: number;
}

interface Record {
  readonly exchange: string;
  readonly preference: number;
}

/** Two sets of a domain side by side, an exchange a row: those of before first, in their order. */
export function recordChanges(before: readonly Record[], after: readonly Record[]): readonly RecordChange[] {
  const preferenceIn = (records: readonly Record[], of: string) =>
    records.find(({ exchange }) => exchange === of)?.preference;
  const exchanges = [...new Set([...before, ...after].map(({ exchange }) => exchange))];
  return exchanges.map((exchange) => {
    const [old, now] = [preferenceIn(before, exchange), preferenceIn(after, exchange)];
    const kind = now === undefined ? 'removed' : old === undefined ? 'added' : old === now ? 'kept' : 'changed';
    return {
      ...{ exchange, kind },
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    };
  });
}
