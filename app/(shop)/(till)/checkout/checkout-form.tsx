'use client';

import { useRef, useState } from 'react';
import { FormMessage } from '@/components/ui/fields';
import { useMarket, useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { finishPaymentAction, payCheckoutAction } from '@/lib/checkout/actions';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { shippingMethods } from '@/lib/checkout/shipping';
import type { StartedCheckout } from '@/lib/checkout/start-checkout';
import { formatMoney } from '@/lib/locale/formats';
import { AddressFields } from './address-fields';
import { BankDialog } from './bank-dialog';
import { BankLink } from './bank-link';
import { CardFields } from './card-fields';
import { OrderSummary } from './order-summary';
import { ShippingChoice } from './shipping-choice';

type Props = {
  started: StartedCheckout;
  countries: { code: string; name: string }[];
  likelyCountryCode: string;
  known: { email: string | undefined; name: string | undefined };
  /** What was typed before, and what came of it, when the page is opened again. */
  before: CheckoutFormState;
};

const cardFieldNames = ['cardNumber', 'cardExpiry', 'cardCvc'];

/** Everything on one page: contact, address, shipping, card, and the sum beside it. */
export function CheckoutForm({ started, countries, likelyCountryCode, known, before }: Props) {
  const { state, isPending, form, sendBy } = useKeptForm(payCheckoutAction, before);
  const { locale } = useMarket();
  const t = useTexts('checkout');
  const [countryCode, setCountryCode] = useState(before.values.countryCode ?? likelyCountryCode);
  const [method, setMethod] = useState(before.values.shippingMethod ?? 'standard');
  const bank = useRef<HTMLDialogElement>(null);
  const question = state.action?.kind === 'test-bank' ? state.action : undefined;
  const offer = state.offer ?? started.offer;
  const methods = shippingMethods(offer, { countryCode });
  const chosen = methods.find((option) => option.id === method) ?? methods[0];
  const totalMinor = offer.subtotalMinor + (chosen?.priceMinor ?? 0);
  const total = formatMoney({ amountMinor: totalMinor, currency: offer.currency }, locale);
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
          <CardFields errors={state.errors} />
          <div>
            {state.message && (
              <div className="mb-5">
                <FormMessage tone={question ? 'calm' : 'alarm'}>
                  {state.message}
                  {question && (
                    <BankLink
                      question={question}
                      checkoutId={state.values.checkoutId ?? started.checkoutId}
                      onOpen={() => bank.current?.showModal()}
                    />
                  )}
                </FormMessage>
              </div>
            )}
            {offer.isBuyable ? (
              <div className="flex flex-wrap items-center gap-x-6 gap-y-4 border-t pt-6">
                <p className="flex flex-1 items-baseline justify-between gap-4 sm:flex-none">
                  <span className="display-sm">{t.toPay}</span>
                  <span className="tabular text-xl font-semibold">{total}</span>
                </p>
                <button
                  type="submit"
                  disabled={isPending}
                  className="button button-accent w-full text-lg sm:w-auto sm:px-12"
                >
                  {isPending ? t.placing : t.placeOrder}
                </button>
              </div>
            ) : (
              <ShopLink href="/cart" prefetch={false} className="button button-accent w-full sm:w-auto">
                {t.changeCart}
              </ShopLink>
            )}
            <p className="mt-3 text-sm text-soft">{t.chargedOnce}</p>
          </div>
        </div>
      </form>
      {question && (
        <BankDialog
          dialog={bank}
          question={question}
          onAnswered={() => sendBy(finishPaymentAction, cardFieldNames)}
        />
      )}
    </>
  );
}
