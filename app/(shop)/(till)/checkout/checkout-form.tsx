'use client';

import { useRef, useState } from 'react';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import type { StartedCheckout } from '@/lib/checkout/start-checkout';
import { mailWayId } from '@/lib/shipping/shipping';
import { AddressFields } from './address-fields';
import { BankDialog } from './bank-dialog';
import { CardFields } from './card-fields';
import { CodePart } from './code-part';
import { GiftFields } from './gift-fields';
import { OrderSummary } from './order-summary';
import { PaymentNews } from './payment-news';
import { PlaceOrder } from './place-order';
import { ShippingChoice } from './shipping-choice';
import { StripeFields } from './stripe-fields';
import { type Reckoning, useOffer } from './use-offer';
import { usePaying } from './use-paying';

type Props = {
  started: StartedCheckout;
  countries: { code: string; name: string }[];
  known: { email: string | undefined; name: string | undefined };
  /** What was typed before, and what came of it, when the page is opened again. */
  before: CheckoutFormState;
  /** Stripe takes the card; else it is typed into a form of ours. */
  stripe: { publishableKey: string | undefined } | undefined;
};

/** Everything on one page: contact, address, shipping, card, and the sum beside it. */
export function CheckoutForm({ started, countries, known, before, stripe }: Props) {
  const reckoning: Reckoning = useRef(undefined);
  const paying = usePaying(before, stripe, started.offer, reckoning);
  const { state, isPending, form, card, finish, onStripeAsks } = paying;
  const { offer, isReckoning, goTo, askAgain } = useOffer(started.offer, state.offer, reckoning);
  const [countryCode, setCountryCode] = useState(before.values.countryCode ?? offer.place.countryCode);
  const [method, setMethod] = useState(before.values.shippingMethod ?? 'standard');
  const bank = useRef<HTMLDialogElement>(null);
  const question = state.action?.kind === 'test-bank' ? state.action : undefined;
  const { methods, currency } = offer;
  const chosen = methods.find((option) => option.id === method) ?? methods[0];
  const dueMinor = chosen?.priced.dueMinor ?? offer.subtotalMinor;
  const due = { amountMinor: dueMinor, currency };
  const checkoutId = state.values.checkoutId ?? started.checkoutId;
  return (
    <>
      <form {...form} className="mt-8 grid gap-x-16 gap-y-10 lg:mt-10 lg:grid-cols-[1fr_24rem] xl:gap-x-24">
        <input type="hidden" name="checkoutId" value={checkoutId} />
        <input type="hidden" name="quoteDigest" value={offer.digest} />
        <div className="min-w-0 lg:order-2">
          <OrderSummary offer={offer} way={chosen}>
            <CodePart offer={offer} onChange={askAgain} />
          </OrderSummary>
        </div>
        <div className="min-w-0 space-y-12">
          <AddressFields
            state={state}
            known={known}
            countries={countries}
            countryCode={countryCode}
            isMailed={methods[0]?.id === mailWayId}
            onCountry={(code) => {
              setCountryCode(code);
              goTo({ countryCode: code });
            }}
            onRegion={(region) => goTo({ region })}
          />
          <ShippingChoice
            methods={methods}
            currency={currency}
            chosen={chosen?.id}
            onChoose={setMethod}
            error={state.errors.shippingMethod}
          >
            {offer.cart.lines.some((line) => line.isGiftCard) && <GiftFields state={state} />}
          </ShippingChoice>
          {dueMinor === 0 && <input type="hidden" name="nothingDue" value="1" />}
          {stripe ? (
            <div hidden={dueMinor === 0}>
              <StripeFields
                card={card}
                total={due}
                isSetUp={Boolean(stripe.publishableKey)}
                errors={state.errors}
              />
            </div>
          ) : (
            dueMinor > 0 && <CardFields errors={state.errors} />
          )}
          <div>
            <PaymentNews state={state} checkoutId={checkoutId} bank={bank} onStripeAsks={onStripeAsks} />
            <PlaceOrder offer={offer} due={due} isPending={isPending} isReckoning={isReckoning} />
          </div>
        </div>
      </form>
      {question && <BankDialog dialog={bank} question={question} onAnswered={finish} />}
    </>
  );
}
