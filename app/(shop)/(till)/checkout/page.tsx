import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { unlisted } from '@/app/unlisted';
import { Filled } from '@/components/ui/filled';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import type { Account } from '@/lib/accounts/account';
import { currentAccount } from '@/lib/accounts/auth-session';
import { currentCartId } from '@/lib/cart/cookies';
import { shippableCountries } from '@/lib/checkout/address';
import { formAfterBank } from '@/lib/checkout/form-after-bank';
import { type StartedCheckout, startCheckout } from '@/lib/checkout/start-checkout';
import { typedBefore } from '@/lib/checkout/typed-before';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Market } from '@/lib/market';
import { browserStripe } from '@/lib/payments/current-provider';
import { Fault } from '@/lib/result';
import { CheckoutForm } from './checkout-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).checkout.title, ...unlisted };
}

type Props = { searchParams: Promise<{ bank?: string | string[] }> };

/** `?bank=`: what came of a payment that was confirmed on the bank's own page. */
export default async function CheckoutPage({ searchParams }: Props) {
  const [here, { checkout: t, shipping, bank, sums, failure }, { bank: outcome }] = await Promise.all([
    market(),
    texts(),
    searchParams,
  ]);
  const { locale } = here;
  const account = await currentAccount();
  const started = await startInReach(here, account);
  if (started === 'away') return <CheckoutAway />;
  if (!started) redirect(localPath(locale, '/cart'));
  const before = formAfterBank(await typedBefore(started.checkoutId), outcome, locale);
  return (
    <div className="walk pt-8 lg:pt-12">
      <h1 className="display-lg">{t.title}</h1>
      <p className="mt-3 text-soft">
        {account ? (
          fill(t.signedInAs, { email: account.email })
        ) : (
          <Filled
            text={t.asGuest}
            values={{
              signIn: (
                <ShopLink
                  href={`/sign-in?next=${encodeURIComponent(localPath(locale, '/checkout'))}`}
                  prefetch={false}
                  className="link text-ink"
                >
                  {t.signIn}
                </ShopLink>
              ),
            }}
          />
        )}
      </p>
      <GiveTexts texts={{ bank, checkout: t, shipping, sums, failure }}>
        <CheckoutForm
          started={started}
          countries={shippableCountries(locale)}
          before={before}
          stripe={browserStripe()}
          known={{ email: account?.email, name: account?.name }}
        />
      </GiveTexts>
    </div>
  );
}

async function startInReach(
  here: Market,
  account: Account | undefined,
): Promise<StartedCheckout | undefined | 'away'> {
  try {
    const buyer = { accountId: account?.id, email: account?.email };
    const cartId = await currentCartId();
    const started = cartId ? await startCheckout(cartId, here, { buyer }) : undefined;
    return started?.ok ? started.value : undefined;
  } catch (error) {
    if (!(error instanceof Fault && error.retryable)) throw error;
    console.error('checkout:', error);
    return 'away';
  }
}

async function CheckoutAway() {
  const [{ locale }, { checkout: t }] = await Promise.all([market(), texts()]);
  return (
    <div className="walk pt-16 pb-10">
      <h1 className="display-lg">{t.closed}</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-soft">{t.closedWords}</p>
      {/* A plain link: it asks the server again. */}
      <a href={localPath(locale, '/checkout')} className="button mt-8">
        {t.tryAgain}
      </a>
    </div>
  );
}
