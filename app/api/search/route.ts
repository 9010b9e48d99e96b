import { z } from 'zod';
import { cleanQuery } from '@/lib/search/read-query';
import { searchProducts } from '@/lib/search/search-products';
import { publicAnswer, refusal, tooMany } from '../public-answer';

const door = { name: 'search', perMinute: 1200 };

const parameters = z.object({
  q: z
    .string({ error: 'q is missing: what should be searched for?' })
    .max(400, 'q is longer than 400 characters')
    .refine((text) => cleanQuery(text).length > 0, 'q is empty'),
  limit: z
    .string()
    .regex(/^-?\d{1,9}$/, 'limit is not a whole number')
    .transform(Number)
    .pipe(z.number().min(1, 'limit is less than 1').max(100, 'limit is more than 100'))
    .default(24),
});

/** `{ total, products: [{ handle, title, … }] }`, best first. 400 with the reason on nonsense. */
export async function GET(request: Request): Promise<Response> {
  const refused = await tooMany(request, door);
  if (refused) return refused;
  const query = new URL(request.url).searchParams;
  const parsed = parameters.safeParse({
    q: query.get('q') ?? undefined,
    limit: query.get('limit') ?? undefined,
  });
  if (!parsed.success) return refusal(parsed.error.issues[0]?.message ?? 'not understood');
  const { q, limit } = parsed.data;
  const { total, whole, isCapped, products, suggestion } = await searchProducts({ query: q, page: 1, limit });
  return publicAnswer(request, { total, whole, isCapped, suggestion, products });
}
