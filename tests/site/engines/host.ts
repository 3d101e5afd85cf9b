import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { BUILD } from '../browser.ts';

/** A server of the build that can be made to fail or to be slow, as a redeploy or a bad line would. */
export interface Host {
  readonly origin: string;
  /** Paths that answer 404 from now on. */
  refuse: RegExp | undefined;
  /** Paths whose connection breaks before an answer. */
  cut: RegExp | undefined;
  /** Paths whose answer waits until `release`. */
  hold: RegExp | undefined;
  release(): void;
  stop(): Promise<void>;
}

/** `name`: the one by which browsers call the server. */
export async function startHost(name = 'localhost'): Promise<Host> {
  const files = sirv(BUILD, { etag: true });
  const notFound = readFileSync(join(BUILD, '404.html'));
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(notFound);
    };
    const answer = () => {
      if (host.cut?.test(path) === true) request.destroy();
      else if (host.refuse?.test(path) === true) missing();
      else files(request, response, missing);
    };
    if (host.hold?.test(path) === true) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  const host: Host = {
    origin: `http://${name}:${(server.address() as AddressInfo).port}`,
    refuse: undefined,
    cut: undefined,
    hold: undefined,
    release: () => {
      host.hold = undefined;
      for (const answer of waiting) answer();
      waiting = [];
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return host;
}

/** The machine's own name: unlike `localhost` it is no safe origin, as a server's name in an intranet without certificates is none. */
export const PLAIN = hostname();

/** Matches the script of a page's calculator, with any query. */
export function scriptOf(address: string, part: string): RegExp {
  const html = readFileSync(join(BUILD, address, 'index.html'), 'utf8');
  const found = [...html.matchAll(/component-url="([^"]+)"/g)].map(([, url]) => url).find((url) => url?.includes(part));
  if (found === undefined) throw new Error(`${address} has no calculator ${part}`);
  return new RegExp(found.replaceAll(/[.\\]/g, '\\$&'));
}
