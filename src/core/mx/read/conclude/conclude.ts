import { agreedRecords } from '../../agree.ts';
import type { Agreement, GivenOwner, MxReading, ReadFormat } from '../../read-shape.ts';
import type { Reading } from '../reading/reading.ts';
import { answersOf } from './answers.ts';
import { tellOfWhole } from './issues.ts';
import { settleQuestions } from './open-questions.ts';
import { ownPassages, toldPassages } from './own-passages.ts';
import { refuseUnreadLines } from './unread-lines.ts';
import { zonesOf } from './zones.ts';

/** Draws the conclusions that need the whole text, and hands out what was read. */
export function conclude(
  reading: Reading,
  owners: readonly GivenOwner[],
  agreed: readonly Agreement[] = [],
): MxReading {
  const doubted = ownPassages(reading, owners);
  settleQuestions(reading);
  const told = answersOf(reading);
  const { incomplete } = reading.completeness;
  if (doubted.size > 0) for (const { domain } of told.records) if (doubted.has(domain)) incomplete.add(domain);
  refuseUnreadLines(reading, told);
  for (const { domain, question } of told.drafts)
    if (reading.completeness.isDoubtful(question.text)) incomplete.add(domain);
  tellOfWhole(reading, told, agreed);
  return {
    format: formatOf(reading),
    records: agreedRecords(told.records, told.answers, agreed),
    answers: told.answers,
    incomplete: [...incomplete],
    zones: zonesOf(reading, told),
    passages: toldPassages(reading),
    states: [],
    lines: reading.lines.states,
    issues: reading.issues.toSorted((a, b) => (a.at?.line ?? Infinity) - (b.at?.line ?? Infinity) || 0),
  };
}

function formatOf(reading: Reading): ReadFormat {
  if (reading.text.lines.every((line) => line.trim() === '')) return 'empty';
  let greatest: ReadFormat = 'unknown';
  let weight = 0;
  for (const [format, lines] of reading.lines.weights) {
    if (lines > weight) [greatest, weight] = [format, lines];
  }
  return greatest === 'zone' && isBareAnswer(reading) ? 'dig' : greatest;
}

/** Absolute names with TTL and class, and nothing that shows a zone: `dig +noall +answer` looks so. */
function isBareAnswer(reading: Reading): boolean {
  return (
    !reading.text.showsZone &&
    reading.givenOrigin === undefined &&
    reading.text.lines.every(
      (line, index) =>
        /^(?:passed|noise)$/.test(reading.lines.states[index] ?? '') || /^\s*\S+\.\s+\d+\s+IN\s+\S+\s/i.test(line),
    )
  );
}
