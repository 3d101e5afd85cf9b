import type { APIRoute } from 'astro';

/** Everybody may read everything. Where the address of the site is known, its list of pages is named (its own address is to be whole). */
export const GET: APIRoute = ({ site }) => {
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...(site
      ? ['', `Sitemap: ${new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sitemap.xml`, site).href}`]
      : []),
  ];
  return new Response(`${lines.join('\n')}\n`);
};
