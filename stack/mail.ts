import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildPlan } from './child';
import { untilYes } from './patience';

// Its package opens no way to its command.
const command = fileURLToPath(new URL('../node_modules/maildev/dist/bin/maildev.js', import.meta.url));

/** maildev: takes every letter, sends none on, and shows them on a page and under `/api/email`. */
export function mailPlan(place: { home: string; port: number; pagePort: number }): ChildPlan {
  const { home, port, pagePort } = place;
  const loopback = '127.0.0.1';
  return {
    name: 'Mail',
    command: process.execPath,
    args: [
      command,
      ...['--ip', loopback, '--smtp', String(port)],
      ...['--web-ip', loopback, '--web', String(pagePort)],
      ...['--mail-directory', join(home, 'mail'), '--max-emails', '1000'],
    ],
    cwd: home,
    logFile: join(home, 'logs', 'mail.log'),
    ready: (over) => answers(`http://${loopback}:${pagePort}/api/email`, over),
  };
}

async function answers(url: string, over: AbortSignal): Promise<void> {
  const knock = () => fetch(url, { signal: AbortSignal.timeout(2000) });
  await untilYes(async () => (await knock()).ok, { everyMs: 50, over });
}
