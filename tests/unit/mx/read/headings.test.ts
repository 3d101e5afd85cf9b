import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';

/** Lines that people and scripts put above an answer; `D` stands for the domain. */
const headings = [
  ...['D', 'D:', 'D :', 'D,', '[D]', '(D)', '<D>', '"D"', "'D'", '`D`', '「D」', '【D】', '《D》', '■D', '■ D', '□ D'],
  ...['●D', '○ D', '◆D', '▼D', '★ D', '・D', '* D', '→ D', '>> D', '# D', '## D', '### D', '// D', '-- D'],
  ...['== D ==', '=== D ===', '--- D ---', '*** D ***', '++ D ++', '~~ D ~~', '**D**', '1. D', '(1) D', '12) D'],
  ...['domain: D', 'Domain: D', 'DOMAIN=D', 'zone D', 'Zone: D', 'fqdn: D', 'name: D', 'ドメイン:D', 'ドメイン: D'],
  ...['ドメイン名: D', '対象: D', '対象ドメイン: D', 'ゾーン: D', 'D # 部門A', 'D (本社)', 'D ※本社', 'D // 本社'],
  ...['D ←本社', '| D |', 'D =>', 'D ->', '> D', '*.D', 'D の結果', 'D のMX', 'MX for D', '顧客A D', 'D 様', 'D様'],
  ...['; D', '#1 D', 'No.1 D', 'Checking D...', 'Result for D:', '会社名 かえで D'],
];

/** What stands below, without a name of its own. */
const answers: Readonly<Record<string, (domain: string) => string>> = {
  'dig +short': (domain) => `10 cpf.example.net.\n30 mail1.${domain}.`,
  'MX lines': (domain) => `MX 10 cpf.example.net\nMX 30 mail1.${domain}`,
  bullets: (domain) => `- 10 cpf.example.net.\n- 30 mail1.${domain}.`,
  'a table of the apex': (domain) => `| @ | MX | 10 | cpf.example.net |\n| @ | MX | 30 | mail1.${domain} |`,
};

const domains = ['kaede.test', 'sakura.test', 'ume.example', 'matsu.example.net'];

describe('a heading above answers that name nobody', () => {
  test.each(Object.entries(answers))(
    '%s: no record under another name, and hardly ever more than one confirmation',
    (tool, answer) => {
      const cumbersome: string[] = [];
      for (const heading of headings) {
        const text = domains
          .map((domain) => `${heading.replace(/(?<![A-Z])D(?![A-Za-z])/, domain)}\n${answer(domain)}`)
          .join('\n');
        const { records, incomplete, passages } = readMx(text);
        for (const { domain, exchange } of records.filter(({ domain }) => !incomplete.includes(domain))) {
          const own = [`mail1.${domain.replace('*.', '')}`, 'cpf.example.net'];
          expect(own, `${tool}, ${heading}`).toContain(exchange);
        }
        const asked = passages.filter(({ owner, ownerFrom }) => owner === null && ownerFrom === null);
        const forms = new Set(asked.map(({ form }) => form));
        const isSuggested = asked.every(({ suggested, form }) => suggested !== undefined && form !== undefined);
        const isWhole = records.length === 2 * domains.length && incomplete.length === 0;
        if (!isWhole && !(asked.length > 0 && forms.size === 1 && isSuggested)) cumbersome.push(heading);
      }
      expect(headings.length).toBeGreaterThanOrEqual(60);
      expect(cumbersome.length, cumbersome.join('   ')).toBeLessThanOrEqual(headings.length / 10);
    },
  );
});
