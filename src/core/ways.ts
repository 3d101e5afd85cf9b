/**
 * The three ways of migrating (facts P1 to P3) as ordered stops: which page comes when. A page that ways share has a stop in each of
 * them; way 1 leaves its own page for shared ones and comes back to the step after. Pure; words are elsewhere.
 */
export const ways = [1, 2, 3] as const;
export type Way = (typeof ways)[number];

/** A place in a way: a page, and where a way comes back to it, the step there. */
export interface Stop {
  /** Address of the page, with slashes at both ends. */
  readonly page: string;
  /** Id of the step at which this part of the page begins; absent: its top. */
  readonly anchor?: string;
}

const at = (page: string, anchor?: string): Stop => (anchor === undefined ? { page } : { page, anchor });

const start = [at('/'), at('/choose/'), at('/inventory/'), at('/before-mx-change/')];
const register = [at('/move-cpf/provisioning/'), at('/move-cpf/domains/')];
const settings = ['conditions', 'mail-reputation', 'antivirus', 'antispam', 'default-policies'].map((name) =>
  at(`/move-cpf/${name}/`),
);
const test = at('/move-cpf/delivery-test/');
const change = at('/move-cpf/mx-switch/');
const deletion = at('/data-deletion/');
const whole = (anchor?: string) => at('/full-migration/', anchor);

export const stops: Readonly<Record<Way, readonly Stop[]>> = {
  1: [
    ...start,
    whole(),
    ...register,
    whole('p1-1'),
    ...settings,
    whole('p1-firewall'),
    test,
    whole('p1-inbound'),
    change,
    whole('p1-outbound'),
    deletion,
    whole('p1-2'),
  ],
  2: [...start, at('/stop-cpf/'), deletion],
  3: [...start, at('/move-cpf/'), ...register, ...settings, test, change, deletion],
};

/** What comes before and after a page on one way. */
export interface Neighbours {
  readonly way: Way;
  readonly before?: Stop;
  readonly after?: Stop;
}

/**
 * The stops before and after a page, for each way that leads over it: previous and next follow these. A page to which a way comes
 * back has none after it: its own steps lead on.
 */
export function neighboursOf(page: string): readonly Neighbours[] {
  return ways.flatMap((way) => {
    const index = stops[way].findIndex((stop) => stop.page === page);
    if (index === -1) return [];
    const comesBack = stops[way].some((stop, later) => later > index && stop.page === page);
    const before = stops[way][index - 1];
    const after = comesBack ? undefined : stops[way][index + 1];
    return [{ way, ...(before && { before }), ...(after && { after }) }];
  });
}

/** The address of a stop within the site: `/full-migration/#p1-1`. */
export const hrefOf = ({ page, anchor }: Stop): string => (anchor === undefined ? page : `${page}#${anchor}`);
