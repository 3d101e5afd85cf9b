import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Response headers of a `_headers` file: what stands below its `/*` line. */
export function readHeaders(root: string): [name: string, value: string][] {
  const path = join(root, '_headers');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
}

/**
 * Serves the finished build in `root` on loopback, as a static host would: a missing page gets 404.html.
 * `headers`: send what `_headers` asks for. `port` 0 takes a free one. Rejects where the port is taken.
 */
export async function serve(root: string, options: { port: number; headers: boolean }): Promise<Server> {
  const headers = options.headers ? readHeaders(root) : [];
  const files = sirv(root, {
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of headers) response.setHeader(name, value);
    },
  });
  const notFound = readFileSync(join(root, '404.html'));
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ...Object.fromEntries(headers) });
      response.end(notFound);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, 'localhost', resolve);
  });
  return server;
}
