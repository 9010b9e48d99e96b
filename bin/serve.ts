import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import next from 'next';
import { env } from '@/env';
import { createFront } from '@/lib/cache/front';
import { warmUp } from '@/lib/cache/warm-up';
import { chooseVersion, variantsHeader } from '@/lib/experiments/choose-version';
import { localPath } from '@/lib/locale/address';
import { locales } from '@/lib/market';
import { stripeGuests } from '@/lib/payments/stripe/guests';
import { visitorCookieName } from '@/lib/visitors/visitor-cookie';

const drainMs = 5000;

/** The serving fleet: one worker a node behind the cluster's load balancer, each with the front before Next. */
const nodes = env().STOA_NODES;
if (nodes > 1 && cluster.isPrimary) superviseWorkers();
else await serve();

function superviseWorkers(): void {
  let stopping = false;
  for (let node = 0; node < nodes; node += 1) cluster.fork();
  cluster.on('exit', (worker, code, signal) => {
    if (stopping) return;
    console.error(`node ${worker.process.pid} ended (${signal ?? code}), starting another`);
    setTimeout(() => cluster.fork(), 200);
  });
  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    const gone = setInterval(() => {
      if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
    }, 20);
    setTimeout(() => process.exit(0), drainMs + 1000);
    gone.unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function serve(): Promise<void> {
  const port = env().PORT;
  const app = next({ dev: false, dir: process.cwd(), port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const front = createFront((request, response) => handle(request, response), {
    version: readFileSync('.next/BUILD_ID', 'utf8').trim(),
    droppedCookies: [visitorCookieName],
    guests: env().STRIPE_SECRET_KEY ? stripeGuests : undefined,
    versions: { header: variantsHeader, choose: chooseVersion },
  });
  const server = createServer((request, response) => {
    front(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000;
  server.listen(port);
  void warmUp(
    front,
    locales.map((locale) => localPath(locale, '/')),
  );

  const stop = async () => {
    setTimeout(() => process.exit(0), drainMs).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.all([closed, flushBeforeExit()]);
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What waits to be written (campaign hits) registers itself here, since Next bundles it out of our reach. */
async function flushBeforeExit(): Promise<void> {
  const flushes = (globalThis as unknown as Record<symbol, (() => Promise<void>)[] | undefined>)[
    Symbol.for('stoa.flush')
  ];
  await Promise.allSettled((flushes ?? []).map((flush) => flush()));
}
