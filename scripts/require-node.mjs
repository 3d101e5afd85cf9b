/**
 * Stops where an older Node runs the scripts. The right one comes through npm (`node` in devDependencies);
 * with `--ignore-scripts` it is missing without a word, hence this check.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs 22.18 or later.\n` +
      'It comes through npm: run `npm ci` without --ignore-scripts, then start with `npm start` or `npm test`.',
  );
  process.exit(1);
}
