import { type ChildProcess, fork } from 'node:child_process';
import type { Runner } from './break-journey';

/**
 * A process of its own for each errand, which `kill` ends as a power cut would. `script` is what it runs: it is
 * told the errand, does it, and tells the outcome.
 */
export function mortalProcess(script: string): Runner {
  let child: ChildProcess | undefined;
  return {
    run: (errand) =>
      new Promise((resolve) => {
        child = fork(script, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
        let told = 'killed';
        child.on('message', (outcome) => {
          told = String(outcome);
          child?.disconnect();
        });
        child.on('exit', () => resolve(told));
        child.send(errand);
      }),
    kill: () => child?.kill('SIGKILL'),
  };
}
