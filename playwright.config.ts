import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  fullyParallel: true,
  workers: 2,
  // Two browsers and six stores on two cores: one stall is tried again, and named as flaky at the end.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL: process.env.STOA_URL ?? 'http://localhost:3000',
    // A headless browser names itself as a bot would, and bots are not counted.
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    viewport: { width: 1280, height: 900 },
    // Recording each journey cost as much again as the journey.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        // Root has no sandbox to run in, and nothing here should ask the network.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // Without a graphics card each layer would be painted twice, by a processor that plays one.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
