import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';

const PORT = Number(process.env['PORT'] ?? 4321);

const build = spawnSync('npx', ['astro', 'build'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

try {
  await serve('dist', { port: PORT, headers: true });
  console.log(`\nThe guide is served at http://localhost:${PORT} (search and calculators included). Ctrl-C ends it.`);
} catch (error) {
  console.error(`Port ${PORT} cannot be used (${String(error)}). Another one: PORT=4322 npm start`);
  process.exit(1);
}
