'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useCallback } from 'react';
import { useStripeCard } from '@/components/payment/use-stripe-card';
import { useMarket, useTexts } from '@/components/ui/market';
import { sendForm } from '@/components/ui/send-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { finishPaymentAction, payCheckoutAction } from '@/lib/checkout/actions';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import type { PaidForm } from '@/lib/checkout/pay-by-form';
import type { Offer } from '@/lib/checkout/quote';
import { localPath } from '@/lib/locale/address';
import type { Reckoning } from './use-offer';

const cardFieldNames = ['cardNumber', 'cardExpiry', 'cardCvc'];

/** The form that pays, with the ways over Stripe and the bank: each ends in the form's state or another page. */
export function usePaying(
  before: CheckoutFormState,
  stripe: { publishableKey: string | undefined } | undefined,
  offer: Offer,
  reckoning: Reckoning,
) {
  const { fieldsIncomplete } = useTexts('bank');
  const { sumChanged } = useTexts('checkout');
  const { subtotalMinor: amountMinor, currency } = offer;
  const card = useStripeCard(stripe?.publishableKey, { amountMinor, currency });
  const { token, answerBank } = card;
  const addToken = useCallback(
    async (data: FormData): Promise<string | undefined> => {
      if (data.has('nothingDue')) return undefined;
      const answer = await token();
      if (!('token' in answer)) return answer.message ?? fieldsIncomplete;
      data.set('paymentToken', answer.token);
      return undefined;
    },
    [token, fieldsIncomplete],
  );
  // Who pays while the sum is being reckoned waits for it, and pays only what was on the screen.
  const prepare = async (data: FormData): Promise<string | undefined> => {
    const coming = await reckoning.current;
    if (coming && coming.digest !== data.get('quoteDigest')) return sumChanged;
    return stripe && addToken(data);
  };
  const kept = useKeptForm(payCheckoutAction, before, { prepare, by: usePayDoor() });
  const { sendBy } = kept;
  const finish = () => sendBy(finishPaymentAction, cardFieldNames);
  const onStripeAsks = (clientSecret: string) => {
    // Whether it was answered, closed or not shown at all: the server asks Stripe what came of it.
    answerBank(clientSecret)
      .catch(() => {})
      .then(finish);
  };
  return { ...kept, card, finish, onStripeAsks };
}

/** Pays past the renderer. On the way to the order's page the form stays as it was. */
function usePayDoor() {
  const { locale } = useMarket();
  const router = useRouter();
  return async (previous: CheckoutFormState, data: FormData): Promise<CheckoutFormState> => {
    const paid = await sendForm<PaidForm>(localPath(locale, '/api/checkout/pay'), data);
    if (!('leadsTo' in paid)) return paid;
    startTransition(() => router.push(paid.leadsTo));
    return previous;
  };
}
