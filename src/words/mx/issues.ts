import type { Issue, Params, ParamsOf, Rules } from '../../core/issue.ts';
import type { planRules } from '../../core/mx/rules.ts';
import { mx } from '../../facts/mx.ts';

/**
 * The words of one table of rules: what is wrong, and the way out. Where it is wrong (line, domain) stands beside them, so that
 * one sentence serves a card of many domains. A missing id or a wrong parameter does not compile.
 */
export type IssueWords<R extends Rules> = { readonly [Id in keyof R]: (params: ParamsOf<R, Id>) => string };

/** How long a change takes to reach everyone (M6), as short as a sentence needs it. */
const propagation = `${String(mx.propagation.value)}時間程度`;

/** The issues that the worked example shows: the page says them before anything else of the reader's own is fetched. */
export const exampleWords = {
  'direct-record-bypasses-filter': ({ exchanges }) =>
    `${exchanges.join('、')} への直接のMXが残り、TMEmSを通らずに届く道になります。InterScanのファイアウォールでTMEmS以外からの接続を応答せずに捨てるか、InterScan自身で検査してください。`,
  'switch-without-test-stage': () =>
    'テスト段階を飛ばした切り替えです。TMEmSが古いMXを見ているあいだ、届いたメールを拒否することがあります。先に「TMEmSをテストする」を公開し、行き渡るまで待つことを勧めます。',
  'cpf-has-ended': () =>
    'CPFは終了しています。CPFを残すと、そのあいだメールを失うことがあります。先に「CPFの利用を停止する」を公開し、直接のMXにしてから「TMEmSをテストする」、行き渡るまで待って「TMEmSへ切り替える」の順に進めてください。',
  'cpf-server-missing': () =>
    'CPFのサーバが選ばれていません。「サーバの役割」で、CPFのサーバを選んでください。選ぶまで、どのドメインも変更しません。',
  'not-using-cpf': () => 'CPFのサーバに選んだホストを指すMXがありません。このドメインは変更しません。',
  'test-stage-takes-mail': () =>
    '最下位でも、TMEmSに本物のメールが届きます。ドメインの確認、ポリシー、ファイアウォールを先に済ませてください。',
  'test-stage-must-have-propagated': () =>
    `テスト段階のMXを公開してから${propagation}たったあとに、切り替えてください。TMEmSが古いMXを見ていると、メールを拒否することがあります。`,
  'waits-while-tmems-silent': () => 'TMEmSが応答しないあいだ、メールは送信元で待つか、残したMXへ届きます。',
  'lower-ttl-first': ({ ttl }) =>
    `TTLが${String(ttl)}秒と長めです。先に「TTLを短くする」を済ませると、変更も切り戻しも早く行き渡ります。`,
} satisfies Partial<IssueWords<typeof planRules>>;

/** Words by id, of one table of rules or of several. */
export type SomeWords = Readonly<Record<string, (params: never) => string>>;

/** The sentence of an issue; its id where this language has no words for it, so that nothing is hidden. */
export function sayIssue(issue: Issue, words: SomeWords): string {
  const say = words[issue.id] as ((params: Params) => string) | undefined;
  return say === undefined ? issue.id : say(issue.params ?? {});
}
