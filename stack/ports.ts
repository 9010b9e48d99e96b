import { createServer } from 'node:net';

/** The recorded port when it is still free, else one the system picks. Loopback only. */
export async function freePort(wanted = 0): Promise<number> {
  const taken = wanted === 0 ? false : !(await isFree(wanted));
  return bindOnce(taken ? 0 : wanted);
}

export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function bindOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const picked = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(picked));
    });
  });
}
