/**
 * Marks a test that a busy machine can make fail although no reader would see a fault; it has two more tries, and the report names it. At most
 * five tests may be marked (`tests/unit/scripts/flaky.test.ts` counts).
 *
 * @param reason what the test races with, and why waiting for a state does not help
 */
export function flaky(reason: string): { readonly retry: number } {
  if (reason.trim() === '') throw new Error('A flaky test says why it is.');
  return { retry: 2 };
}
