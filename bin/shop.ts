import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { classifyVerb } from './verbs/classify';
import { drillVerb } from './verbs/drill';
import { importVerb } from './verbs/import';
import { reportVerb } from './verbs/report';
import { seedVerb } from './verbs/seed';
import { simulateVerb } from './verbs/simulate';

/** Every door of the shop, by verb. */
const verbs = {
  seed: seedVerb,
  classify: classifyVerb,
  import: importVerb,
  drill: drillVerb,
  report: reportVerb,
  simulate: simulateVerb,
} as unknown as Record<string, CommandDef>;

const shop = defineCommand({
  meta: { name: 'npm run shop --', description: 'The doors of the shop, by verb.' },
  subCommands: verbs,
});

process.exitCode = await open(process.argv.slice(2));

async function open([verb = '--help', ...rest]: string[]): Promise<number> {
  const isHelp = (argument: string) => argument === '--help' || argument === '-h';
  const door = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!door) {
    console.log(await renderUsage(shop));
    if (isHelp(verb)) return 0;
    console.error(`There is no verb “${verb}”.`);
    return 1;
  }
  if (rest.some(isHelp)) {
    console.log(await renderUsage(door, shop));
    return 0;
  }
  try {
    const { result } = await runCommand(door, { rawArgs: rest });
    return typeof result === 'number' ? result : 0;
  } catch (error) {
    const isUsage = error instanceof Error && error.name === 'CLIError';
    console.error(isUsage ? error.message : error);
    return 1;
  }
}
