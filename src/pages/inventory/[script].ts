import type { APIRoute, GetStaticPaths } from 'astro';
import { writeMxCollectors } from '../../core/mx/verify-scripts.ts';
import { collectComments } from '../../words/mx/files.ts';

/** The commands that collect the present records, for a Unix shell and for Windows. */
export const getStaticPaths: GetStaticPaths = () =>
  writeMxCollectors(collectComments).map(({ name, mediaType, text }) => ({
    params: { script: name },
    props: { mediaType, text },
  }));

export const GET: APIRoute<{ mediaType: string; text: string }> = ({ props: { mediaType, text } }) =>
  new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
