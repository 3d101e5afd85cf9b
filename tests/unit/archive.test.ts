import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveName, zipFiles } from '../../src/documents/archive.ts';

const file = (name: string, text = name) => ({ name, text, mediaType: 'text/plain' });

describe('several files saved as one', () => {
  it('come out of the archive as they went in', () => {
    const files = [file('mx.a.test.json', '{"ä": "日本"}\n'), file('mx.b.test.json', '')];
    const unpacked = Object.entries(unzipSync(zipFiles(files))).map(([name, octets]) => [name, strFromU8(octets)]);
    expect(unpacked).toEqual(files.map(({ name, text }) => [name, text]));
  });

  it.each([
    [['mx-stop-cpf.a.test.json', 'mx-stop-cpf.b.test.json'], 'mx-stop-cpf.zip'],
    [['mx-stop-cpf.csv', 'mx-stop-cpf-changes.csv'], 'mx-stop-cpf.zip'],
    [['a.csv', 'b.csv'], 'files.zip'],
  ])('%j are called %s', (names, archive) => {
    expect(archiveName(names.map((name) => file(name)))).toBe(archive);
  });
});
