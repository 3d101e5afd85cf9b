import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How long the driver may take over one command, in milliseconds. A driver that hangs fails its test, by name, instead of the run. */
const PATIENCE = 30_000;

/** W3C WebDriver §11: the key under which a reference to an element travels. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The processes of all drivers of this worker: each leads a group of its own, which ends with the worker. */
const groups = new Set<ChildProcess>();
process.once('exit', () => {
  for (const leader of groups) endGroup(leader);
});

function endGroup(leader: ChildProcess): void {
  groups.delete(leader);
  try {
    if (leader.pid !== undefined) process.kill(-leader.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** A program in a process group of its own, so that what it starts ends with it. */
export function startGroup(
  path: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): { readonly process: ChildProcess; end(): Promise<void> } {
  // The fourth stream is for a program that tells something by a number of a file (Xvfb its display).
  const child = spawn(path, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
    env: environment,
  });
  groups.add(child);
  const ended = once(child, 'exit').catch(() => undefined);
  return {
    process: child,
    end: async () => {
      endGroup(child);
      await ended;
    },
  };
}

/** One session of a WebDriver (W3C): commands are JSON over HTTP, each with an end to its patience. */
export interface Session {
  /** Runs the text of a function in the page, with its arguments, and gives what it returns. */
  run(script: string, args: readonly unknown[]): Promise<unknown>;
  go(address: string): Promise<void>;
  /** The reference to the first part that a CSS selector finds; throws where there is none. */
  find(selector: string): Promise<string>;
  click(element: string): Promise<void>;
  /** Keys go to an element, as the reader's would; `keys` may hold WebDriver's names of special keys. */
  keys(element: string, keys: string): Promise<void>;
  window(): Promise<string>;
  newTab(): Promise<string>;
  turnTo(window: string): Promise<void>;
  /** Ends driver and browser. They are not asked: a driver can wait for ever for a page that waits for a script. */
  end(): Promise<void>;
}

/** How many drivers are started for one session before that fails. */
const MOST_STARTS = 3;

/**
 * A driver of its own with one session: no session ever waits for what another left behind. A driver now and then never hears of the browser that
 * it has started; nothing was done with it yet, so another one takes its place.
 */
export async function startSession(
  driver: string,
  capabilities: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
  starts = 1,
): Promise<Session> {
  const port = await freePort();
  const group = startGroup(driver, [`--port=${port}`], environment);
  const server = `http://127.0.0.1:${port}`;
  try {
    await answering(server);
    const made = (await command(server, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
      sessionId: string;
    };
    return sessionOf(`${server}/session/${made.sessionId}`, () => group.end());
  } catch (error) {
    await group.end();
    if (starts === MOST_STARTS) throw error;
    return startSession(driver, capabilities, environment, starts + 1);
  }
}

function sessionOf(base: string, end: () => Promise<void>): Session {
  const post = (path: string, body: object = {}) => command(base, 'POST', path, body);
  return {
    run: (script, args) => post('/execute/sync', { script, args }),
    go: async (url) => {
      await post('/url', { url });
    },
    find: async (value) => {
      const found = (await post('/element', { using: 'css selector', value })) as Record<string, string>;
      return found[ELEMENT] ?? '';
    },
    click: async (element) => {
      await post(`/element/${element}/click`);
    },
    keys: async (element, text) => {
      await post(`/element/${element}/value`, { text });
    },
    window: async () => (await command(base, 'GET', '/window')) as string,
    newTab: async () => ((await post('/window/new', { type: 'tab' })) as { handle: string }).handle,
    turnTo: async (handle) => {
      await post('/window', { handle });
    },
    end,
  };
}

/** Sends one command and gives its value. Rejects with the driver's words, or where the driver is silent for too long. */
async function command(base: string, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new Error(`WebDriver did not answer ${method} ${path}`, { cause: error });
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver, ${path}: ${error}: ${message}`);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(server: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${server}/status`, { signal: AbortSignal.timeout(PATIENCE) }).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await pause(50);
  }
  throw new Error(`No WebDriver answers at ${server}.`);
}
