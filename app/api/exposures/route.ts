import { clock } from '@/lib/clock';
import { assign } from '@/lib/experiments/assign';
import { experiments, isLive } from '@/lib/experiments/experiments';
import { recordExposure } from '@/lib/experiments/record-exposure';
import { currentVisitorId } from '@/lib/visitors/cookies';
import { isBot } from '@/lib/visits/bots';

export const dynamic = 'force-dynamic';

const longestName = 100;

/**
 * A page says that its visitor has seen an experiment. Which variant that was is told by the visitor's id, not by
 * the page. Looking ahead runs no scripts, so it is never counted; bots that run them are left out.
 */
export async function POST(request: Request): Promise<Response> {
  const name = (await request.text()).slice(0, longestName);
  const at = clock.now();
  const experiment = experiments.find((known) => known.name === name && isLive(known, at));
  const visitorId = await currentVisitorId();
  if (experiment && visitorId && !isBot(request.headers.get('user-agent'))) {
    recordExposure({ experiment: experiment.name, variant: assign(experiment, visitorId), visitorId, at });
  }
  return new Response(null, { status: 204 });
}
