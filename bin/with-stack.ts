import { rereadEnv } from '@/env';
import { applyEnvironment, runningEndpoints } from '@/stack/endpoints';
import { startStack } from '@/stack/supervisor';

/**
 * Runs a command where the stores are: at the addresses in the environment, else those of the stack that
 * runs in `STOA_HOME`, else on a stack started for the command alone. Returns the command's exit code.
 */
export async function withStack(run: () => Promise<number>): Promise<number> {
  const home = process.env.STOA_HOME || '.stoa';
  const running = runningEndpoints(home);
  if (running) {
    applyEnvironment(running.environment);
    rereadEnv();
    return run();
  }
  const stack = await startStack({ home, log: (line) => process.stderr.write(`${line}\n`) });
  const stopEarly = () => void stack.stop().then(() => process.exit(130));
  process.once('SIGINT', stopEarly);
  process.once('SIGTERM', stopEarly);
  try {
    applyEnvironment(stack.environment);
    rereadEnv();
    return await run();
  } finally {
    process.off('SIGINT', stopEarly);
    process.off('SIGTERM', stopEarly);
    await stack.stop();
  }
}
