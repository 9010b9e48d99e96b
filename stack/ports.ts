import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range from which systems take the ports of outgoing connections (Linux 32768, macOS 49152):
// a part that is restarted must find its own port free, in a house full of connections.
const lowestPort = 20_000;
const highestPort = 32_000;
const loopback = '127.0.0.1';

/** What the parts listen on, in the order in which they are picked. */
export const portNames = [
  'primary',
  'standby',
  'replica',
  'dynamodb',
  'redis',
  'redisDoor',
  'smtp',
  'mailbox',
] as const;

/** The recorded port when it is still free, else one picked at random. Loopback only. */
export async function freePort(wanted?: number, except: ReadonlySet<number> = new Set()): Promise<number> {
  if (wanted && !except.has(wanted) && (await isFree(wanted, loopback))) return wanted;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(lowestPort, highestPort);
    if (!except.has(port) && (await isFree(port, loopback))) return port;
  }
  throw new Error(`There is no free port between ${lowestPort} and ${highestPort}.`);
}

/** Whether a server could listen there now; without a host, on all addresses. */
export function isFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
