import { type ChildProcess, fork } from 'node:child_process';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import type { Buy } from './checkout-faults';

/**
 * A process of its own for one purchase, which `kill` ends as a power cut would. `script` is what it runs: it
 * is told the request, pays, and tells the outcome.
 */
export function mortalBuyer(script: string): { buy: Buy; kill: () => void } {
  let child: ChildProcess | undefined;
  const buy: Buy = (request: PayRequest) =>
    new Promise((resolve) => {
      child = fork(script, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      let told = 'killed';
      child.on('message', (outcome) => {
        told = String(outcome);
        child?.disconnect();
      });
      child.on('exit', () => resolve(told));
      child.send(request);
    });
  return { buy, kill: () => child?.kill('SIGKILL') };
}
