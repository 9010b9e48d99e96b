import { sameSitePath } from '@/lib/accounts/same-site-path';
import { currencyCookieName } from '@/lib/locale/locale';
import { isCurrency } from '@/lib/market';

const yearSeconds = 365 * 24 * 3600;

/** Form fields `currency` and `next`: remembers the choice and goes back to the page. For browsers without script. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  const currency = form?.get('currency');
  if (!isCurrency(currency)) return new Response('The shop does not sell in that currency.', { status: 400 });
  return new Response(null, {
    status: 303,
    headers: {
      Location: sameSitePath(form?.get('next')),
      'Set-Cookie': `${currencyCookieName}=${currency}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`,
    },
  });
}
