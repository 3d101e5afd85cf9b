import { describe, expect, test } from 'vitest';
import { writeSettingsCsv } from '../../../src/core/settings/write/csv.ts';
import { goldenCase, goldenFiles, goldenNames, goldenText, inShort, run } from './golden-cases.ts';

describe('golden cases', () => {
  test.each(goldenNames)('%s', (name) => {
    const { decisions, outcome } = goldenCase(name);
    const { read, configuration } = run(name, decisions);
    expect(inShort(configuration, read.issues)).toEqual(outcome);

    const files = writeSettingsCsv(configuration);
    expect(files.map((file) => file.name).toSorted()).toEqual(goldenFiles(name).toSorted());
    for (const file of files) expect(file.text).toBe(goldenText(name, file.name));
  });
});
