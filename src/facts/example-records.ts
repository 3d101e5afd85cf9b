/**
 * The source's worked example (M3, T6): domain `example.test`, whose InterScan hosts are mail1 and mail2. Preferences are examples
 * only (M5). CPF's and TMEmS's hosts are stand-ins: the source names them in words.
 */
export interface ExampleRecord {
  readonly exchange: string;
  readonly preference: number;
  readonly actor: 'cpf' | 'interscan' | 'tmems' | 'other';
}

export const exampleDomain = 'example.test';

const cpf = { exchange: 'cpf.example.net', preference: 10, actor: 'cpf' } as const;
const mail1 = { exchange: 'mail1.example.test', preference: 30, actor: 'interscan' } as const;
const mail2 = { exchange: 'mail2.example.test', preference: 30, actor: 'interscan' } as const;
const tmems = { exchange: 'example.in.tmems-jp.trendmicro.com', preference: 50, actor: 'tmems' } as const;

/** M3, before; also T6, before. */
const before = [cpf, mail1, mail2] as const;
/** T6, test stage: TMEmS as lowest priority. */
const test = [cpf, mail1, mail2, tmems] as const;

export const examples = {
  /** M3. */
  'stop-cpf': {
    fact: 'M3',
    before,
    after: [
      { ...mail1, preference: 10 },
      { ...mail2, preference: 10 },
    ],
  },
  /** T6. */
  'test-tmems': { fact: 'T6', before, after: test },
  /** T7 without direct records. The source gives no record set for after the switch: ours. */
  'switch-to-tmems': { fact: 'T7', before: test, after: [{ ...tmems, preference: 10 }] },
  /** T7 with direct records kept. Ours. */
  'switch-keeping-direct': { fact: 'T7', before: test, after: [{ ...tmems, preference: 10 }, mail1, mail2] },
} as const satisfies Record<
  string,
  { fact: string; before: readonly ExampleRecord[]; after: readonly ExampleRecord[] }
>;

export type ExampleId = keyof typeof examples;
