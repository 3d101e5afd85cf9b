import type { Reporter, TestCase } from 'vitest/node';

/** Names the tests that needed a second try: only those that `flaky` marks have one. */
export default class RetriesReporter implements Reporter {
  readonly #retried: string[] = [];

  onTestCaseResult(test: TestCase): void {
    const tries = test.diagnostic()?.retryCount ?? 0;
    if (tries > 0) this.#retried.push(`${test.module.relativeModuleId} > ${test.fullName} (${tries} more)`);
  }

  onTestRunEnd(): void {
    console.log(
      `\n${this.#retried.length} tests were tried again${this.#retried.map((name) => `\n  ${name}`).join('')}`,
    );
  }
}
