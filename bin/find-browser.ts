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

/**
 * A Chromium for the journeys: one that is installed, else Playwright's own where it downloads, else
 * Debian's where we may install it. Throws with what to do when none is to be had.
 */
export function findBrowser(): string {
  const found = process.env.CHROMIUM_PATH || known();
  if (found) return found;
  attempt('npx', ['playwright', 'install', 'chromium']);
  const downloaded = known();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    attempt('apt-get', ['-qq', 'update']);
    attempt('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium']);
  }
  const afterAll = known();
  if (afterAll) return afterAll;
  throw new Error('No Chromium: install one (`apt-get install chromium`) or set CHROMIUM_PATH.');
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
