import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { planMx } from '../../../src/core/mx/plan.ts';
import { writeMxCollectors, writeMxQuestions } from '../../../src/core/mx/verify-scripts.ts';
import { writeMx } from '../../../src/core/mx/write.ts';
import { collectComments, fileComments, questionComments } from '../../../src/words/mx/files.ts';
import { readMx } from '../../../src/core/mx/read.ts';

// PowerShell cannot be run here. A grammar of it (tree-sitter's) parses each script, and what the scripts lean on is looked for.
let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  const grammar = import.meta.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(fileURLToPath(grammar))));
});

function nodes(text: string): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    for (const child of node.children) visit(child);
  };
  const tree = parser.parse(text.replace(/^\uFEFF/u, ''));
  if (tree === null) throw new Error('Nothing was parsed.');
  visit(tree.rootNode);
  return found;
}

/** Places that the grammar does not take, as line and text. */
const faults = (text: string): readonly string[] =>
  nodes(text)
    .filter((node) => node.isError || node.isMissing)
    .map((node) => `${String(node.startPosition.row + 1)}: ${node.text.slice(0, 60)}`);

const current = readMx(
  'example.test. 3600 IN MX 10 cpf.example.net.\nexample.test. 3600 IN MX 30 mail1.example.test.\nexample.org. IN MX 10 cpf.example.net.\n',
).records.map((record) => ({ ...record, ttlFrom: 'published' as const }));
const plan = planMx({
  stage: 'stop-cpf',
  current,
  today: '2024-02-01',
  servers: { cpf: ['cpf.example.net'], interscan: ['mail1.example.test'] },
});
const comments = fileComments({
  title: "'題'",
  date: '2024-02-01',
  open: ["it's"],
  isExample: true,
  warnings: ['“x”'],
});

const scripts = [
  ...writeMxCollectors(collectComments),
  ...writeMxQuestions(['example.test', '*.example.org'], { comments: questionComments }),
  ...writeMx(plan, 'powershell', { comments, ttl: 60 }).files,
].filter(({ name }) => name.endsWith('.ps1'));

describe('scripts for PowerShell', () => {
  test('are three', () => {
    expect(scripts.map(({ name }) => name)).toEqual([
      'collect-mx.ps1',
      'mx-verify.ps1',
      'mx-stop-cpf-powershell-2-zones.ps1',
    ]);
  });

  test.each(scripts)('$name parses, and has the mark and line ends that Windows PowerShell 5.1 needs', ({ text }) => {
    expect(faults(text)).toEqual([]);
    expect(text).toMatch(/^\uFEFF#Requires/u);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test.each(scripts)('$name calls what it defines, or what every Windows since 2012 has', ({ text }) => {
    const all = nodes(text);
    const defined = all.filter(({ type }) => type === 'function_name').map((node) => node.text);
    const called = all.filter(({ type }) => type === 'command_name').map((node) => node.text);
    const known = [
      ...[
        'Resolve-DnsName',
        'Where-Object',
        'ForEach-Object',
        'Sort-Object',
        'Select-Object',
        'New-Object',
        'Write-Warning',
      ],
      ...['Set-StrictMode', 'Test-Path', 'Resolve-Path', 'Write-Verbose', 'Write-Output', 'Write-Error'],
      ...[
        'Get-DnsServerResourceRecord',
        'Set-DnsServerResourceRecord',
        'Format-List',
        'Add-DnsServerResourceRecordMX',
        'Remove-DnsServerResourceRecord',
      ],
    ];
    expect(called.filter((name) => !defined.includes(name) && !known.includes(name))).toEqual([]);
    expect(defined.filter((name) => !called.includes(name))).toEqual([]);
  });

  test.each([
    [
      'a brace is missing',
      (text: string) => text.replace(/\}\s*$/u, '').replace('foreach ($server', 'foreach $server'),
    ],
    ['a quote is missing', (text: string) => text.replace("'NXDOMAIN'", "'NXDOMAIN")],
  ])('%s: the grammar sees it', (_, spoil) => {
    const [collector] = scripts;
    expect(faults(spoil(collector?.text ?? ''))).not.toEqual([]);
  });
});
