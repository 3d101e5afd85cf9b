import { posix, win32 } from 'node:path';

/** Where Chromium's headless shell may stand: the engine without a browser's own windows. `environment`: the variables of the process. */
export function shellPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  return platform === 'win32'
    ? []
    : foldersOf(environment).map((folder) => posix.join(folder, 'chromium-headless-shell'));
}

/** Where a Chromium, Chrome or Edge may stand on a system, the likeliest first. `environment`: the variables of the process. */
export function browserPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    programs.push('Microsoft\\Edge\\Application\\msedge.exe');
    return programs.flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  const onPath = foldersOf(environment).flatMap((folder) => names.map((name) => posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const applications = [
    '/Applications',
    ...(environment['HOME'] ? [posix.join(environment['HOME'], 'Applications')] : []),
  ];
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const inBundles = programs.flatMap((program) =>
    applications.map((folder) => posix.join(folder, `${program}.app`, 'Contents', 'MacOS', program)),
  );
  return [...inBundles, ...onPath];
}

/** The folders of the path; an empty one would mean the folder one stands in. */
const foldersOf = (environment: NodeJS.ProcessEnv): string[] =>
  (environment['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
