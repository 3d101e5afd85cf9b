import type { Issue, Params, ParamsOf, Rules } from '../../core/issue.ts';

/**
 * The words of one table of rules: what is wrong, and the way out. Where it is wrong (line, domain) stands beside them, so that
 * one sentence serves a card of many domains. A missing id or a wrong parameter does not compile.
 */
export type IssueWords<R extends Rules> = { readonly [Id in keyof R]: (params: ParamsOf<R, Id>) => string };

/** Words by id, of one table of rules or of several. */
export type SomeWords = Readonly<Record<string, (params: never) => string>>;

/** The sentence of an issue; its id where this language has no words for it, so that nothing is hidden. */
export function sayIssue(issue: Issue, words: SomeWords): string {
  const say = words[issue.id] as ((params: Params) => string) | undefined;
  return say === undefined ? issue.id : say(issue.params ?? {});
}
