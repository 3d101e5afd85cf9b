import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlanRequest } from '../../../../src/core/mx/plan/types.ts';
import { planMx } from '../../../../src/core/mx/plan.ts';
import { writeMxQuestions } from '../../../../src/core/mx/verify-scripts.ts';
import { writeFormats, writeMx, type WriteOptions } from '../../../../src/core/mx/write.ts';

// PowerShell for Windows DNS and Route 53 cannot be run here: these files are what was reviewed, not what was tried.
// The others are tried on a real name server in tests/name-server.
// `UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/mx/write` writes the files anew: read them before you commit them.

/** One reviewed case: what is planned, and every file that comes of it, beside it in the same folder. */
interface GoldenCase {
  readonly title: string;
  readonly request: PlanRequest;
  readonly options: WriteOptions;
  readonly issues: readonly string[];
}

const folder = new URL('../../../golden/mx-write/', import.meta.url);
const cases = readdirSync(folder).toSorted();
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe.each(cases.map((name) => [name, JSON.parse(read(`${name}/case.json`)) as GoldenCase] as const))(
  '%s',
  (name, { title, request, options, issues }) => {
    const plan = planMx(request);
    const writings = writeFormats.map((format) => writeMx(plan, format, options));
    const questions = writeMxQuestions(
      plan.domains.map(({ domain }) => domain),
      options,
    );
    const files = [...writings.flatMap((writing) => writing.files), ...questions];

    if (process.env['UPDATE_GOLDEN'] === '1')
      for (const file of files) writeFileSync(new URL(`${name}/${file.name}`, folder), file.text);

    test(title, () => {
      const reviewed = readdirSync(new URL(`${name}/`, folder)).filter((file) => file !== 'case.json');
      expect(files.map((file) => file.name).toSorted()).toEqual(reviewed.toSorted());
      expect(writings.flatMap((writing) => writing.issues.map(({ id }) => id))).toEqual(issues);
    });

    test.each(files.map((file) => [file.name, file.text]))('%s', (file, text) => {
      expect(text).toBe(read(`${name}/${file}`));
    });
  },
);
