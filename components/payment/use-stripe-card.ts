'use client';

import type { Stripe, StripeElements } from '@stripe/stripe-js';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useMarket } from '@/components/ui/market';
import type { Money } from '@/lib/money';
import { toStripeAmount } from '@/lib/payments/stripe/amounts';
import { stripeAppearance } from './stripe-appearance';

export type StripeCard = {
  /** Where Stripe's fields are put. */
  place: RefObject<HTMLDivElement | null>;
  standing: 'loading' | 'ready' | 'away';
  /** What is to be paid may change while the card is typed. */
  showTotal: (total: Money) => void;
  /** A token for the card typed into Stripe's fields, or what to say; nothing when Stripe says it itself. */
  token: () => Promise<{ token: string } | { message: string | undefined }>;
  /** Lets Stripe show the bank's question. What came of it, the server asks. */
  answerBank: (clientSecret: string) => Promise<void>;
};

/**
 * Stripe's payment element: fields in a frame of Stripe's, so that the card's number never is in this page. Its
 * script comes from js.stripe.com, when the checkout is opened and not before. Without a `publishableKey` it does
 * nothing.
 */
export function useStripeCard(publishableKey: string | undefined, total: Money): StripeCard {
  const { locale } = useMarket();
  const place = useRef<HTMLDivElement>(null);
  const parts = useRef<{ stripe: Stripe; elements: StripeElements }>(undefined);
  const [standing, setStanding] = useState<StripeCard['standing']>('loading');
  const wanted = useRef(inStripesUnits(total));
  useEffect(() => {
    if (!publishableKey) return;
    let isGone = false;
    const open = async () => {
      // Only a shop that is set up for Stripe sends so much as the loader.
      const { loadStripe } = await import('@stripe/stripe-js/pure');
      const stripe = await loadStripe(publishableKey, { locale });
      if (isGone || !stripe || !place.current) return;
      const elements = stripe.elements({
        mode: 'payment',
        ...wanted.current,
        captureMethod: 'manual',
        allowedPaymentMethodTypes: ['card'],
        appearance: stripeAppearance(),
      });
      const element = elements.create('payment');
      element.on('ready', () => setStanding('ready'));
      element.on('loaderror', () => setStanding('away'));
      element.mount(place.current);
      parts.current = { stripe, elements };
    };
    open().catch(() => setStanding('away'));
    return () => {
      isGone = true;
      parts.current?.elements.getElement('payment')?.destroy();
      parts.current = undefined;
    };
  }, [publishableKey, locale]);
  const showTotal = useCallback((next: Money) => {
    // Kept for a script that is still on its way.
    wanted.current = inStripesUnits(next);
    if (wanted.current.amount > 0) parts.current?.elements.update(wanted.current);
  }, []);
  const token = useCallback(async () => {
    if (!parts.current) return { message: undefined };
    const { stripe, elements } = parts.current;
    const { error: incomplete } = await elements.submit();
    if (incomplete) return { message: incomplete.message };
    const { confirmationToken, error } = await stripe.createConfirmationToken({ elements });
    return confirmationToken ? { token: confirmationToken.id } : { message: error.message };
  }, []);
  const answerBank = useCallback(async (clientSecret: string) => {
    await parts.current?.stripe.handleNextAction({ clientSecret });
  }, []);
  return { place, standing, showTotal, token, answerBank };
}

function inStripesUnits(total: Money): { amount: number; currency: string } {
  const amount = toStripeAmount(total);
  return { amount: amount.ok ? amount.value : 0, currency: total.currency.toLowerCase() };
}
