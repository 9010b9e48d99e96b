import { partitionsTable, simulatePartitions } from '@/bench/partitions';

const usage = 'npm run bench -- partitions [--writes N] [--nodes N] [--json]';

/** Works out what a second of hits does to DynamoDB's partitions; needs no store. */
export function runPartitions(args: string[]): number {
  const value = (flag: string, usual: number) => {
    const at = args.indexOf(flag);
    return at < 0 ? usual : Number(args[at + 1]);
  };
  const [writes, nodes] = [value('--writes', 1_000_000), value('--nodes', 1000)];
  const isSound = [writes, nodes].every((number) => Number.isInteger(number) && number >= 5);
  if (!isSound || writes > 5_000_000 || args.includes('--help')) {
    console.log(usage);
    return args.includes('--help') ? 0 : 2;
  }
  const loads = simulatePartitions(writes, nodes);
  console.log(args.includes('--json') ? JSON.stringify(loads, null, 2) : partitionsTable(loads));
  return 0;
}
