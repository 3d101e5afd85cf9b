interface Said {
  readonly id: string;
  readonly params?: object;
}

/** What is said, whichever domain it is said of. */
export const issueKey = ({ id, params = {} }: Said): string =>
  JSON.stringify([id, Object.entries(params).filter(([name]) => name !== 'domain')]);

/** What an accepted warning is kept by: another warning, or the same of other hosts, is accepted by itself. */
export const acceptKey = (issue: Said, domain: string): string => `${domain} ${issueKey(issue)}`;

/** The key of today for one of before: that was JSON of id, domain and parameters. Any other stays as it is. */
export function presentAcceptKey(stored: string): string {
  if (!stored.startsWith('[')) return stored;
  try {
    const [id, domain, params, ...more] = JSON.parse(stored) as readonly unknown[];
    if (typeof id !== 'string' || typeof domain !== 'string' || more.length > 0) return stored;
    if (typeof params !== 'object' || params === null || Array.isArray(params)) return stored;
    return acceptKey({ id, params }, domain);
  } catch {
    return stored;
  }
}
