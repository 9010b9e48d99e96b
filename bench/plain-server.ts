import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/**
 * The reference: what Node's own http server does when it sends the very same bytes and headers and knows
 * nothing else. `plain-server.ts PORT NODES FILE`, where FILE holds the answers by path.
 */
export type PlainAnswer = { status: number; headers: [name: string, value: string][]; bodyBase64: string };

const [port = '0', nodes = '1', file = ''] = process.argv.slice(2);

if (Number(nodes) > 1 && cluster.isPrimary) {
  for (let node = 0; node < Number(nodes); node += 1) cluster.fork();
} else {
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<string, PlainAnswer>;
  const ready = new Map(
    Object.entries(answers).map(([path, { status, headers, bodyBase64 }]) => [
      path,
      { status, headers: headers.flat(), body: Buffer.from(bodyBase64, 'base64') },
    ]),
  );
  createServer((request, response) => {
    const answer = ready.get(request.url ?? '');
    if (!answer) return response.writeHead(404).end();
    return response.writeHead(answer.status, answer.headers).end(answer.body);
  }).listen(Number(port), '127.0.0.1');
}
