import { closeDatabases } from '@/db/client';
import { closeDynamo } from '@/db/dynamo';
import { closeRedis } from '@/db/redis';
import { type PayRequest, payCheckout } from '@/lib/checkout/pay-checkout';

// One purchase in a process that a drill may kill.
process.once('message', async (request: PayRequest) => {
  const outcome = await payCheckout(request).catch((): { kind: string } => ({ kind: 'fault' }));
  await closeDatabases();
  closeDynamo();
  closeRedis();
  process.send?.(outcome.kind);
});
