import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '@/stack/ports';

/** Another node of the shop the journeys are made in, on its stores, with an environment of its own. */
export async function openShopBeside(
  environment: Record<string, string>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const home = process.env.STOA_HOME ?? '.stoa';
  const { environment: stores } = JSON.parse(readFileSync(join(home, 'endpoints.json'), 'utf8'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const shop: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'bin/serve.ts'], {
    env: {
      ...process.env,
      ...stores,
      NODE_ENV: 'production',
      PORT: String(port),
      STOA_NODES: '1',
      STOA_URL: url,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const isOpen = () =>
    fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  const close = async () => {
    if (shop.exitCode !== null) return;
    const gone = once(shop, 'exit');
    shop.kill('SIGTERM');
    await gone;
  };
  await expect.poll(isOpen, { timeout: 100_000, message: 'the shop beside opens' }).toBe(true);
  return { url, close };
}
