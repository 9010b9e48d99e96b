import { currentCartId } from '@/lib/cart/cookies';
import { finishPayment } from '@/lib/checkout/finish-payment';
import type { PayOutcome } from '@/lib/checkout/pay-checkout';
import { localPath } from '@/lib/locale/address';
import { market } from '@/lib/locale/current-market';
import { orderPath } from '@/lib/orders/proof';

/** The way back from a bank's own page, `?checkout=chk_…`: to the order, or to the till with what came of it. */
export async function GET(request: Request): Promise<Response> {
  const checkoutId = new URL(request.url).searchParams.get('checkout') ?? '';
  const { locale } = await market();
  const to = await outcomeOf(checkoutId).then(pathFor, (error) => {
    console.error('checkout, return:', error);
    return '/checkout?bank=unclear';
  });
  return new Response(null, { status: 303, headers: { Location: localPath(locale, to) } });
}

async function outcomeOf(checkoutId: string): Promise<PayOutcome> {
  return finishPayment({ checkoutId, cartId: (await currentCartId()) ?? '' });
}

function pathFor(outcome: PayOutcome): string {
  if (outcome.kind === 'ordered') return orderPath(outcome.orderId);
  if (outcome.kind === 'refused') return `/checkout?bank=${outcome.reason}`;
  return outcome.kind === 'unclear' ? '/checkout?bank=unclear' : '/checkout';
}
