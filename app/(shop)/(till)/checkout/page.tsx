import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { currentAccount } from '@/lib/accounts/auth-session';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { currentCartId } from '@/lib/cart/cookies';
import { shippableCountries } from '@/lib/checkout/address';
import { type StartedCheckout, startCheckout } from '@/lib/checkout/start-checkout';
import { CheckoutForm } from './checkout-form';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function CheckoutPage() {
  const [account, started] = await Promise.all([currentAccount(), startInReach()]);
  if (started === 'away') return <CheckoutAway />;
  if (!started) redirect('/cart');
  return (
    <div className="walk pt-8 lg:pt-12">
      <h1 className="display-lg">Checkout</h1>
      <p className="mt-3 text-soft">
        {account ? (
          <>Signed in as {account.email}.</>
        ) : (
          <>
            You buy as a guest.{' '}
            <Link href="/sign-in?next=/checkout" prefetch={false} className="link text-ink">
              Sign in
            </Link>{' '}
            to keep the order in your account.
          </>
        )}
      </p>
      <CheckoutForm
        started={started}
        countries={shippableCountries()}
        known={{ email: account?.email, name: account?.name }}
      />
    </div>
  );
}

async function startInReach(): Promise<StartedCheckout | undefined | 'away'> {
  try {
    const cartId = await currentCartId();
    const started = cartId ? await startCheckout(cartId) : undefined;
    return started?.ok ? started.value : undefined;
  } catch (error) {
    if (!(error instanceof CartsUnreachable)) throw error;
    console.error('checkout:', error);
    return 'away';
  }
}

function CheckoutAway() {
  return (
    <div className="walk pt-16 pb-10">
      <h1 className="display-lg">The till is closed for a moment</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-soft">
        Your cart is safe. Please come back to this page shortly.
      </p>
      {/* A plain link: it asks the server again. */}
      <a href="/checkout" className="button mt-8">
        Try again
      </a>
    </div>
  );
}
