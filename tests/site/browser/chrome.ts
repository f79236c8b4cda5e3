import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where installers put Chrome and its kin outside of the search path. */
function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const windowsFolders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(env['HOME'] ?? '', 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    ...windowsFolders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a Chrome or Chromium that is there: `SEEDBED_CHROME` or `CHROME_PATH`, else the search path, the
 * usual places, and Playwright's own download.
 * @throws Error when a variable names a file that cannot be run
 */
export function findChrome(env: NodeJS.ProcessEnv): string | undefined {
  for (const variable of ['SEEDBED_CHROME', 'CHROME_PATH']) {
    const path = env[variable];
    if (path === undefined || path === '') continue;
    if (isExecutable(path)) return path;
    throw new Error(`${variable} names ${path}, which cannot be run.`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces(env), chromium.executablePath()].find(isExecutable);
}

/** Runs an installer and returns whether it succeeded; what it says goes to the terminal. */
function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function installChrome(): void {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isExecutable('/usr/bin/apt-get')) {
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    if (succeeds('/usr/bin/apt-get', ['update', '-qq']) && succeeds('/usr/bin/apt-get', install)) return;
  }
  succeeds(process.execPath, [join(playwright, 'cli.js'), 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
}

/**
 * Path of a Chrome or Chromium, installed first where none is found: Debian's package for root, else
 * Playwright's download.
 * @throws Error saying what to do when there is none in the end
 */
export function requireChrome(): string {
  const found = findChrome(process.env);
  if (found !== undefined) return found;
  console.log('No Chrome or Chromium was found; installing one …');
  installChrome();
  const installed = findChrome(process.env);
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium and none could be installed. Install one, or set SEEDBED_CHROME to its path.',
  );
}
