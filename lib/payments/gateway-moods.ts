import { setTimeout as pause } from 'node:timers/promises';
import { env } from '@/env';
import { NoAnswer } from '@/lib/payments/provider';

/**
 * How the test gateway behaves badly: `slow` answers after a while, `fail` does nothing and breaks the line,
 * `lose-answer` does it and breaks the line, `late` breaks the line first and does it a while later.
 */
export type Mood = 'slow' | 'fail' | 'lose-answer' | 'late';
export type GatewayVerb = 'authorize' | 'capture' | 'refund' | 'void' | 'find';
export type Instruction = { verb: GatewayVerb; mood: Mood; times: number; ms: number };

const told: Instruction[] = [];
let isEnvironmentRead = false;
const underWay = new Set<Promise<unknown>>();

/** Tells the gateway of this process how to behave the next `times` it is asked that; `ms`: the while meant. */
export function tellGateway(verb: GatewayVerb, mood: Mood, { times = 1, ms = 0 } = {}): void {
  told.push({ verb, mood, times, ms });
}

/** Forgets what was told and waits for what is still being done late. */
export async function calmGateway(): Promise<void> {
  told.length = 0;
  await Promise.allSettled(underWay);
}

/**
 * `authorize:slow:3000, capture:fail:0:2`: verb, mood, milliseconds and how often (always, if not said).
 * Throws on what it does not understand.
 */
export function parseMoods(text: string): Instruction[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const match =
        /^(authorize|capture|refund|void|find):(slow|fail|lose-answer|late)(?::(\d{1,6}))?(?::(\d{1,6}))?$/.exec(
          part,
        );
      if (!match) throw new RangeError(`STOA_TEST_GATEWAY: "${part}" is no verb:mood:ms:times.`);
      const [, verb, mood, ms = '0', times] = match;
      return {
        verb: verb as GatewayVerb,
        mood: mood as Mood,
        ms: Number(ms),
        times: times === undefined ? Number.POSITIVE_INFINITY : Number(times),
      };
    });
}

function nextMood(verb: GatewayVerb): Instruction | undefined {
  if (!isEnvironmentRead) told.push(...parseMoods(env().STOA_TEST_GATEWAY));
  isEnvironmentRead = true;
  const instruction = told.find((one) => one.verb === verb && one.times > 0);
  if (instruction) instruction.times -= 1;
  return instruction;
}

/** Does the work as the gateway was told to. `isLate`: nobody hears the answer, so it has to be said otherwise. */
export async function inItsMood<T>(verb: GatewayVerb, work: (isLate: boolean) => Promise<T>): Promise<T> {
  const instruction = nextMood(verb);
  if (!instruction) return work(false);
  const { mood, ms } = instruction;
  if (mood === 'fail') throw new NoAnswer(`${verb} failed`);
  if (mood === 'late') {
    const later = pause(ms).then(() => work(true));
    underWay.add(later);
    later.catch(() => {}).finally(() => underWay.delete(later));
    throw new NoAnswer(`${verb} is under way`);
  }
  if (mood === 'slow') await pause(ms);
  const answer = await work(mood === 'lose-answer');
  if (mood === 'lose-answer') throw new NoAnswer(`the answer to ${verb} was lost`);
  return answer;
}
