'use client';

import { useRef, useState } from 'react';
import { useTexts } from '@/components/ui/market';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { shippingMethods } from '@/lib/checkout/shipping';
import type { StartedCheckout } from '@/lib/checkout/start-checkout';
import { AddressFields } from './address-fields';
import { BankDialog } from './bank-dialog';
import { CardFields } from './card-fields';
import { OrderSummary } from './order-summary';
import { PaymentNews } from './payment-news';
import { PlaceOrder } from './place-order';
import { ShippingChoice } from './shipping-choice';
import { StripeFields } from './stripe-fields';
import { usePaying } from './use-paying';

type Props = {
  started: StartedCheckout;
  countries: { code: string; name: string }[];
  likelyCountryCode: string;
  known: { email: string | undefined; name: string | undefined };
  /** What was typed before, and what came of it, when the page is opened again. */
  before: CheckoutFormState;
  /** Stripe takes the card; else it is typed into a form of ours. */
  stripe: { publishableKey: string | undefined } | undefined;
};

/** Everything on one page: contact, address, shipping, card, and the sum beside it. */
export function CheckoutForm({ started, countries, likelyCountryCode, known, before, stripe }: Props) {
  const { state, isPending, form, card, finish, onStripeAsks } = usePaying(before, stripe, started.offer);
  const t = useTexts('checkout');
  const [countryCode, setCountryCode] = useState(before.values.countryCode ?? likelyCountryCode);
  const [method, setMethod] = useState(before.values.shippingMethod ?? 'standard');
  const bank = useRef<HTMLDialogElement>(null);
  const question = state.action?.kind === 'test-bank' ? state.action : undefined;
  const offer = state.offer ?? started.offer;
  const methods = shippingMethods(offer, { countryCode });
  const chosen = methods.find((option) => option.id === method) ?? methods[0];
  const totalMinor = offer.subtotalMinor + (chosen?.priceMinor ?? 0);
  const total = { amountMinor: totalMinor, currency: offer.currency };
  return (
    <>
      <form {...form} className="mt-8 grid gap-x-16 gap-y-10 lg:mt-10 lg:grid-cols-[1fr_24rem] xl:gap-x-24">
        <input type="hidden" name="checkoutId" value={state.values.checkoutId ?? started.checkoutId} />
        <input type="hidden" name="quoteDigest" value={state.values.quoteDigest ?? started.offer.digest} />
        <div className="min-w-0 lg:order-2">
          <OrderSummary cart={offer.cart} shippingMinor={chosen?.priceMinor ?? 0} />
        </div>
        <div className="min-w-0 space-y-12">
          <AddressFields
            state={state}
            known={known}
            countries={countries}
            countryCode={countryCode}
            onCountry={setCountryCode}
          />
          <ShippingChoice
            methods={methods}
            currency={offer.currency}
            chosen={chosen?.id}
            onChoose={setMethod}
            error={state.errors.shippingMethod}
          />
          {stripe ? (
            <StripeFields
              card={card}
              total={total}
              isSetUp={Boolean(stripe.publishableKey)}
              errors={state.errors}
            />
          ) : (
            <CardFields errors={state.errors} />
          )}
          <div>
            <PaymentNews
              state={state}
              checkoutId={state.values.checkoutId ?? started.checkoutId}
              bank={bank}
              onStripeAsks={onStripeAsks}
            />
            <PlaceOrder isBuyable={offer.isBuyable} total={total} isPending={isPending} />
            <p className="mt-3 text-sm text-soft">{t.chargedOnce}</p>
          </div>
        </div>
      </form>
      {question && <BankDialog dialog={bank} question={question} onAnswered={finish} />}
    </>
  );
}
