/** nginx with the configuration that `hosting/` holds, on a free port, in a folder of its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const INSTALL = 'apt-get install -y nginx libnginx-mod-http-brotli-static';
const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export interface Nginx {
  readonly origin: string;
  readonly hasBrotli: boolean;
  stop(): Promise<void>;
}

/** Whether nginx is on this machine. One without it is told how to get it; where CI is set, that is an error. */
export function isNginxHere(): boolean {
  const lacking = [
    ...(places.some((place) => existsSync(place)) ? [] : ['nginx']),
    ...(existsSync(BROTLI) ? [] : ["nginx's Brotli module"]),
  ];
  if (lacking.length === 0) return true;
  const message = `Not on this machine: ${lacking.join(' and ')}; its checks are left out. Install it:\n  ${INSTALL}`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  console.warn(message);
  return !lacking.includes('nginx');
}

/**
 * Serves the folder that the configuration calls /srv/cpf-guide. `base`: the path that the site stands below ('/guide/'), changed in
 * the configuration as its comments say. Rejects, with nginx's own words, where it does not start.
 */
export async function startNginx(root: string, base = '/'): Promise<Nginx> {
  const binary = places.find((place) => existsSync(place));
  if (binary === undefined) throw new Error(`No nginx. Install it:\n  ${INSTALL}`);
  const hasBrotli = existsSync(BROTLI);
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const path = base.slice(0, -1);
  const site = readFileSync('hosting/nginx.conf', 'utf8')
    .replace('/srv/cpf-guide/_headers.nginx;', `/srv/cpf-guide${path}/_headers.nginx;`)
    .replace('error_page 404 /404.html;', `error_page 404 ${path}/404.html;`)
    .replaceAll('/srv/cpf-guide', resolve(root))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  writeFileSync(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${hasBrotli ? `load_module ${BROTLI};` : ''}
daemon off; master_process off; pid ${folder}/pid; error_log stderr warn; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary.join(' ')}
include ${folder}/site.conf; }`,
  );
  const server = spawn(binary, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    await new Promise((next) => setTimeout(next, 50));
  }
  return { origin, hasBrotli, stop };
}

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
