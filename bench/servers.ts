import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { freePort } from '@/stack/ports';
import { onCore } from './on-core';
import type { PlainAnswer } from './plain-server';

export type Server = {
  url: string;
  /** Processor time of all its processes so far; NaN where the system does not tell. */
  cpuSeconds(): number;
  stop(): Promise<void>;
};

/** The shop as `npm start` serves it, with so many nodes. One node is held to the first core. */
export async function serveShop(nodes: number): Promise<Server> {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    STOA_NODES: String(nodes),
    NODE_ENV: 'production' as const,
  };
  const command = [process.execPath, '--import', 'tsx', 'bin/serve.ts'];
  const shop = await started(command, port, nodes, env, '/api/health');
  await quiet(shop);
  return shop;
}

/** Until the shop has warmed up: what it does for itself shall not be measured. */
async function quiet(shop: Server): Promise<void> {
  for (let before = shop.cpuSeconds(), second = 0; second < 20; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = shop.cpuSeconds();
    if (now - before < 0.1) return;
    before = now;
  }
}

/** The reference with the shop's own answers. */
export async function servePlain(
  answers: Record<string, PlainAnswer>,
  nodes: number,
  folder: string,
): Promise<Server> {
  const file = `${folder}/plain-answers.json`;
  writeFileSync(file, JSON.stringify(answers));
  const port = await freePort();
  const command = [
    process.execPath,
    '--import',
    'tsx',
    'bench/plain-server.ts',
    String(port),
    String(nodes),
    file,
  ];
  return started(command, port, nodes, process.env, Object.keys(answers)[0] ?? '/');
}

async function started(
  command: string[],
  port: number,
  nodes: number,
  env: NodeJS.ProcessEnv,
  probe: string,
): Promise<Server> {
  const [file = '', ...args] = onCore(nodes === 1 ? 0 : undefined, command);
  const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await answersWell(url + probe, child);
  return {
    url,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 8000).unref();
      }),
  };
}

async function answersWell(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended early`);
    const answer = await answerOf(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer`);
}

const ticksPerSecond = 100;

/** User and system time of a process and its children, from Linux's /proc. */
function cpuSecondsOf(pid: number): number {
  try {
    const ticksOf = (id: string) => {
      // The name in brackets may hold spaces, so fields are counted from behind it.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return Number(fields[11]) + Number(fields[12]);
    };
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return [String(pid), ...children].reduce((sum, id) => sum + ticksOf(id), 0) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}

const perConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** What a server sends for an address, byte for byte, and how long it took. */
export function answerOf(url: string): Promise<PlainAnswer & { tookMs: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const raw = response.rawHeaders;
        const headers = raw.flatMap((name, index): [string, string][] =>
          index % 2 === 0 && !perConnection.has(name.toLowerCase()) ? [[name, raw[index + 1] ?? '']] : [],
        );
        const bodyBase64 = Buffer.concat(chunks).toString('base64');
        resolve({ status: response.statusCode ?? 0, headers, bodyBase64, tookMs: performance.now() - begun });
      });
    });
    request.on('error', reject);
  });
}
