import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const shell = '/usr/bin/chromium-headless-shell';

/**
 * The browser for the journeys: Chromium without the window that nobody sees, where it is installed or Debian's may
 * be, since it does the same in six tenths of the time; else as {@link findBrowser}.
 */
export function findHeadlessBrowser(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (!existsSync(shell) && isRoot())
    apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  return existsSync(shell) ? shell : findBrowser();
}

/**
 * A Chromium: one that is installed, else Playwright's own where it downloads, else Debian's where we may install
 * it. Throws with what to do when none is to be had.
 */
export function findBrowser(): string {
  const found = process.env.CHROMIUM_PATH || known();
  if (found) return found;
  attempt('npx', ['playwright', 'install', 'chromium']);
  const downloaded = known();
  if (downloaded) return downloaded;
  if (isRoot()) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  }
  const afterAll = known();
  if (afterAll) return afterAll;
  throw new Error('No Chromium: install one (`apt-get install chromium`) or set CHROMIUM_PATH.');
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function apt(...args: string[]): void {
  attempt('apt-get', ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20', ...args]);
}

function known(): string | undefined {
  return [...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}

function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, {
      stdio: 'ignore',
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The next way is tried.
  }
}
