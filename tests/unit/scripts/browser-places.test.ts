import { expect, test } from 'vitest';
import { browserPlaces, shellPlaces } from '../../site/browser-places.ts';

test('Windows: Chrome, Chromium and Edge, for all users and for one', () => {
  const places = browserPlaces('win32', {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
  });
  expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(places).toContain('C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe');
});

test('macOS: the bundles, then the path', () => {
  const places = browserPlaces('darwin', { HOME: '/Users/me', PATH: '/opt/homebrew/bin' });
  expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  expect(places).toContain('/opt/homebrew/bin/chromium');
});

test('elsewhere: the path, and nothing of the folder one stands in', () => {
  expect(browserPlaces('linux', { PATH: '/usr/local/bin::/usr/bin' })).toContain('/usr/bin/chromium');
  expect(browserPlaces('linux', { PATH: '' })).toEqual([]);
});

test('the headless shell stands on the path', () => {
  expect(shellPlaces('linux', { PATH: '/usr/local/bin::/usr/bin' })).toEqual([
    '/usr/local/bin/chromium-headless-shell',
    '/usr/bin/chromium-headless-shell',
  ]);
  expect(shellPlaces('win32', { PATH: 'C:\\Windows' })).toEqual([]);
});
