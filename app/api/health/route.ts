import { health } from '@/lib/health/health';

export const dynamic = 'force-dynamic';

/** Each store's state, latency and lag. 503 only when the shop cannot sell. */
export async function GET(): Promise<Response> {
  const report = await health();
  return Response.json(report, {
    status: report.status === 'down' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}
