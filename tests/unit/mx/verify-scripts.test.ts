import { describe, expect, test } from 'vitest';
import { writeMxQuestions } from '../../../src/core/mx/verify-scripts.ts';

const asked = (text: string | undefined) => text?.match(/^ask .*$/gmu);

// The shell script is run against a real name server in tests/name-server/round-trip.test.ts; the one for PowerShell
// cannot be run here: tests/golden/mx-write holds it as it was reviewed.
describe('the commands that ask for MX', () => {
  test('are a script for a POSIX shell and one for PowerShell', () => {
    const files = writeMxQuestions(['example.test']);
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['mx-verify.sh', 'text/x-shellscript'],
      ['mx-verify.ps1', 'text/plain'],
    ]);
    expect(files[0]?.text).toMatch(/^#!\/bin\/sh\n/u);
    expect(files[1]?.text).toMatch(/^\uFEFF#Requires/u);
    expect(writeMxQuestions(['example.test'], { name: 'mx-collect' })[0]?.name).toBe('mx-collect-verify.sh');
  });

  test('ask for each domain once, the domains of a zone together', () => {
    const zones = { 'a.example.test': 'example.test', 'example.test': 'Example.test.' };
    const [shell, powershell] = writeMxQuestions(['a.example.test', 'other.test', 'example.test', 'other.test'], {
      zones,
    });
    expect(asked(shell?.text)).toEqual([
      "ask 'example.test' 'a.example.test' 'example.test'",
      "ask 'other.test' 'other.test'",
    ]);
    expect(powershell?.text).toContain("@{ Zone = 'example.test'; Domains = @('a.example.test', 'example.test') }");
  });

  test('begin at the domain itself where its zone is not known or is not its own', () => {
    const [shell] = writeMxQuestions(['*.a.test', 'b.test'], { zones: { 'b.test': 'c.test' } });
    expect(asked(shell?.text)).toEqual(["ask 'a.test' '*.a.test'", "ask 'b.test' 'b.test'"]);
  });

  test.each(["a'; rm -rf x;'.test", 'a b.test', '$(id).test', '-x.test', '@evil.test', 'a\nb.test', ''])(
    'never hold what is no name: %j',
    (name) => {
      expect(writeMxQuestions([name])).toEqual([]);
      const [shell] = writeMxQuestions(['example.test'], { zones: { 'example.test': name } });
      expect(asked(shell?.text)).toEqual(["ask 'example.test' 'example.test'"]);
    },
  );

  test('keep their comments comments', () => {
    const words = `one\nrm -rf x\r'; evil; '`;
    const comments = { 'verify-head': words, 'verify-no-name-server': words };
    const [shell, powershell] = writeMxQuestions(['example.test'], { comments });
    expect(shell?.text.split('\n').slice(1, 5)).toEqual([
      '# one',
      '# rm -rf x',
      "# '; evil; '",
      String.raw`no_server='one rm -rf x '\''; evil; '\'''`,
    ]);
    expect(powershell?.text).toContain("\r\n$NoServer = 'one rm -rf x ''; evil; '''\r\n");
  });
});
