const BASE = import.meta.env.SSR ? '/' : import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The address of a link that the browser draws: within the site ('/faq/') it takes the path that the site stands below. What the server
 * draws stays as it is: the build puts the path before every link of a page.
 */
export const siteHref = (address: string): string => (address.startsWith('/') ? BASE + address.slice(1) : address);
