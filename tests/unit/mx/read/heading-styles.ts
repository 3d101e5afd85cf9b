/** Lines that people and scripts put above an answer; `D` stands for the domain, `N` for a number that counts up. */
export const headingStyles: readonly string[] = [
  ...['D', 'D:', 'D :', 'D,', '[D]', '(D)', '<D>', '"D"', "'D'", '`D`', '「D」', '【D】', '《D》', '■D', '■ D', '□ D'],
  ...['●D', '○ D', '◆D', '▼D', '★ D', '・D', '* D', '→ D', '>> D', '# D', '## D', '### D', '// D', '-- D'],
  ...['== D ==', '=== D ===', '--- D ---', '*** D ***', '++ D ++', '~~ D ~~', '**D**', 'N. D', '(N) D', 'N) D'],
  ...['domain: D', 'Domain: D', 'DOMAIN=D', 'zone D', 'Zone: D', 'fqdn: D', 'name: D', 'ドメイン:D', 'ドメイン: D'],
  ...['ドメイン名: D', '対象: D', '対象ドメイン: D', 'ゾーン: D', 'D # 部門A', 'D (本社)', 'D ※本社', 'D // 本社'],
  ...['D ←本社', '| D |', 'D =>', 'D ->', '> D', '*.D', 'D の結果', 'D のMX', 'MX for D', '顧客A D', 'D 様', 'D様'],
  ...['; D', '#N D', 'No.N D', 'Checking D...', 'Result for D:', '会社名 かえで D'],
];

/** A heading of a style over the domain at a place of the text. */
export const headingOf = (style: string, domain: string, place: number): string =>
  style.replace(/(?<![A-Z])N(?![A-Za-z])/, String(place + 1)).replace(/(?<![A-Z])D(?![A-Za-z])/, domain);

/** What stands below a heading, without a name of its own. */
export const unnamedAnswers: Readonly<Record<string, (domain: string) => string>> = {
  'dig +short': (domain) => `10 cpf.example.net.\n30 mail1.${domain}.`,
  'MX lines': (domain) => `MX 10 cpf.example.net\nMX 30 mail1.${domain}`,
  bullets: (domain) => `- 10 cpf.example.net.\n- 30 mail1.${domain}.`,
  'a table of the apex': (domain) => `| @ | MX | 10 | cpf.example.net |\n| @ | MX | 30 | mail1.${domain} |`,
};
