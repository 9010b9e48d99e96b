import { z } from 'zod';
import { searchProducts } from '@/lib/search/search-products';
import { cleanQuery } from '@/lib/search/search-words';

const parameters = z.object({
  q: z
    .string({ error: 'q is missing: what should be searched for?' })
    .max(400, 'q is longer than 400 characters')
    .refine((text) => cleanQuery(text).length > 0, 'q is empty'),
  limit: z.coerce
    .number({ error: 'limit is not a number' })
    .int('limit is not a whole number')
    .min(1, 'limit is less than 1')
    .max(100, 'limit is more than 100')
    .default(24),
});

/** `{ total, products: [{ handle, title, … }] }`, best first. 400 with the reason on nonsense. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const parsed = parameters.safeParse({
    q: query.get('q') ?? undefined,
    limit: query.get('limit') ?? undefined,
  });
  if (!parsed.success) {
    return Response.json({ error: parsed.error.issues[0]?.message ?? 'not understood' }, { status: 400 });
  }
  const { total, products, suggestion } = await searchProducts({
    query: parsed.data.q,
    page: 1,
    limit: parsed.data.limit,
  });
  return Response.json(
    { total, suggestion, products },
    { headers: { 'Cache-Control': 'public, max-age=30, stale-while-revalidate=60' } },
  );
}
