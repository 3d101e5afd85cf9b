import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBinary } from '../name-server/require-binary.ts';

/** Where `fetch-senders.sh` puts Postfix and Exim. */
export const SENDERS = fileURLToPath(new URL('../../node_modules/.cache/mail-laboratory/root', import.meta.url));

/** A network, mounts, a host name and processes of its own. Who is not root needs users of its own as well. */
export const NAMESPACES = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user', '--map-auto']),
  ...['--net', '--mount', '--uts', '--pid', '--fork', '--kill-child', '--mount-proc'],
];

/**
 * What the mail laboratory needs and this machine lacks, by name and with the way to get it. Where something is
 * missing, a CI run fails; elsewhere the laboratory does not run, and it is said.
 */
export function requireLaboratory(): boolean {
  const missing = [
    ...['named', 'unshare', 'ip', 'mount'].flatMap((binary) =>
      findBinary(binary) === undefined ? [`${binary} (apt-get install bind9 util-linux iproute2 mount)`] : [],
    ),
    ...['usr/lib/postfix/sbin/master', 'usr/sbin/exim4'].flatMap((file) =>
      existsSync(`${SENDERS}/${file}`) || existsSync(`/${file}`) ? [] : [`${file} (npm run mail:fetch-senders)`],
    ),
    ...whyNoNamespaces(),
  ];
  if (missing.length === 0) return true;
  const told = `The mail laboratory cannot run here. What is missing: ${missing.join('; ')}`;
  if (process.env['CI']) throw new Error(told);
  console.warn(`\nNOT RUN: ${told}\n`);
  return false;
}

function whyNoNamespaces(): readonly string[] {
  try {
    execFileSync('unshare', [...NAMESPACES, 'true'], { stdio: 'pipe' });
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error);
    const how =
      process.getuid?.() === 0
        ? 'this root may make none; a container needs leave, such as --privileged'
        : 'run it as root, or install uidmap and give this user a range in /etc/subuid and /etc/subgid';
    return [`namespaces of its own (${how}): ${why}`];
  }
}
