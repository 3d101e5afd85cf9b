import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import { blocksOf, contentOf } from './visible-text.ts';

/**
 * Checks the Japanese of the built pages with textlint: every block of text that a reader sees, wherever it was written. Exits
 * with 1 where there is something to mend.
 */
const build = process.env['OUT_DIR'] ?? 'dist';
const linter = createLinter({ descriptor: await loadTextlintrc() });

/** Headings, labels, cells and notes may end without 「。」. */
const FRAGMENTS = new Set(['td', 'th', 'dt', 'small', 'label', 'legend']);
const PERIOD = 'ja-technical-writing/ja-no-mixed-period';

const pages = globSync('**/*.html', { cwd: build }).sort();
const places = new Map<string, { page: string; tag: string }>();
for (const page of pages) {
  for (const { tag, text } of blocksOf(contentOf(readFileSync(join(build, page), 'utf8')), () => 'コード')) {
    if (/[ぁ-んァ-ヶ一-龠]/.test(text) && !places.has(text)) places.set(text, { page, tag });
  }
}

/** Paths of screens are names, however long: `[ドメイン] > (ドメインを選択) > [受信サーバ]`. */
const SCREEN_PATH = /\[[^\]]+\](?: > (?:\[[^\]]+\]|\([^)]+\)))+/g;

let found = 0;
for (const [text, { page, tag }] of places) {
  const { messages } = await linter.lintText(text.replace(SCREEN_PATH, '画面'), 'block.txt');
  const isFragment = !text.includes('。') || FRAGMENTS.has(tag);
  for (const { ruleId, message } of messages) {
    if (isFragment && ruleId === PERIOD) continue;
    found += 1;
    console.log(`${page}: ${text}\n    ${message.split('\n', 1)[0] ?? ''} (${ruleId})`);
  }
}
console.log(`${pages.length} pages, ${places.size} blocks of text, ${found} to mend`);
process.exitCode = found === 0 && pages.length > 0 ? 0 : 1;
