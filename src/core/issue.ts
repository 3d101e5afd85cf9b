/** How much an issue weighs: `error` cannot be published, `warning` is legal but will hurt, `advice` is good practice. */
export type Level = 'error' | 'warning' | 'advice';

/** What an issue rests on: an RFC section, a row of the fact ledger, a hazard, or a page of the vendor (id of `src/facts/sources.ts`). */
export type Reference =
  | { readonly kind: 'rfc'; readonly number: number; readonly section?: string }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'hazard'; readonly id: string }
  | { readonly kind: 'page'; readonly id: string };

/** Where an issue stands: the line of what was typed (from 1), the domain, the field of a form, the entry of a list. */
export interface Place {
  readonly line?: number;
  readonly domain?: string;
  readonly field?: string;
  readonly entry?: string;
}

export type ParamValue = string | number | boolean | readonly string[];
export type Params = Readonly<Record<string, ParamValue>>;

/** A reader's mistake, or a danger that the reader should know: a value, never an exception. */
export interface Issue<Id extends string = string, P extends Params = Params> {
  readonly id: Id;
  readonly level: Level;
  readonly at?: Place;
  readonly params?: P;
  readonly references?: readonly Reference[];
}

/** One row of a table of rules. `params` exists for the type alone: it makes a wrong parameter a compile error. */
export interface Rule<P extends Params> {
  readonly level: Level;
  readonly references: readonly Reference[];
  readonly params?: P;
}

export type Rules = Readonly<Record<string, Rule<Params>>>;

/** The parameters that the rule `Id` of the table `R` asks for. */
export type ParamsOf<R extends Rules, Id extends keyof R> = R[Id] extends Rule<infer P> ? P : never;

/** Defines one rule. `P` names its parameters. */
export function rule<P extends Params>(level: Level, ...references: readonly Reference[]): Rule<P> {
  return { level, references };
}

export const rfc = (number: number, section?: string): Reference =>
  section === undefined ? { kind: 'rfc', number } : { kind: 'rfc', number, section };
export const fact = (id: string): Reference => ({ kind: 'fact', id });
export const hazard = (id: string): Reference => ({ kind: 'hazard', id });
export const page = (id: string): Reference => ({ kind: 'page', id });

/** Makes the function that raises issues of one table of rules; id and parameters are checked by the compiler. */
export function issuesOf<R extends Rules>(
  rules: R,
): <Id extends keyof R & string>(id: Id, params: ParamsOf<R, Id>, at?: Place) => Issue<Id, ParamsOf<R, Id>> {
  return (id, params, at) => {
    const { level, references } = rules[id] as Rule<Params>;
    return {
      id,
      level,
      ...(at === undefined ? {} : { at }),
      ...(Object.keys(params).length === 0 ? {} : { params }),
      ...(references.length === 0 ? {} : { references }),
    };
  };
}
