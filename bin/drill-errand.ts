import { closeDatabases } from '@/db/client';
import { closeDynamo } from '@/db/dynamo';
import { closeRedis } from '@/db/redis';
import { doErrand, type Errand } from '@/lib/drills/errand';

// One errand in a process that a drill may kill.
process.once('message', async (errand: Errand) => {
  const told = await doErrand(errand).catch(() => 'fault');
  await closeDatabases();
  closeDynamo();
  closeRedis();
  process.send?.(told);
});
