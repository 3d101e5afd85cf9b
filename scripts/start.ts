import { runScript, toolPath } from './run-tool.ts';
import { serve } from './serve.ts';

/** Builds the guide and serves it. With `--built` it serves the build that is there. */
const PORT = Number(process.env['PORT'] ?? 4321);
const BUILD = process.env['OUT_DIR'] ?? 'dist';

if (!process.argv.includes('--built')) {
  const build = await runScript(toolPath('astro'), ['build']);
  if (build.status !== 0) {
    console.error(`The build failed (exit code ${build.status}): nothing is served.`);
    process.exit(build.status);
  }
}

try {
  await serve(BUILD, { port: PORT, headers: true });
  console.log(`\nThe guide is served at http://localhost:${PORT} (search and calculators included). Ctrl-C ends it.`);
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') console.error(`${BUILD} holds no build: run \`npm run build\` first.`);
  else console.error(`Port ${PORT} cannot be used (${String(error)}). Another one: set PORT to 4322 and start again.`);
  process.exit(1);
}
