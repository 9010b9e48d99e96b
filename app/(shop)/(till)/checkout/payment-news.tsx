'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { FormMessage } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { BankLink } from './bank-link';

type Props = {
  state: CheckoutFormState;
  checkoutId: string;
  bank: RefObject<HTMLDialogElement | null>;
  onStripeAsks: (clientSecret: string) => void;
};

/** What came of paying, and the way to the bank that wants to be answered first. */
export function PaymentNews({ state, checkoutId, bank, onStripeAsks }: Props) {
  const t = useTexts('bank');
  const { action, message } = state;
  const clientSecret = action?.kind === 'stripe' ? action.clientSecret : undefined;
  const shown = useRef<string>(undefined);
  useEffect(() => {
    // Once by itself; a window that could not be shown is asked for by hand.
    if (!clientSecret || shown.current === clientSecret) return;
    shown.current = clientSecret;
    onStripeAsks(clientSecret);
  }, [clientSecret, onStripeAsks]);
  if (!message) return null;
  return (
    <div className="mb-5">
      <FormMessage tone={action ? 'calm' : 'alarm'}>
        {message}
        {action?.kind === 'test-bank' && (
          <BankLink question={action} checkoutId={checkoutId} onOpen={() => bank.current?.showModal()} />
        )}
        {clientSecret && (
          <button
            type="button"
            className="link mt-2 block py-1 font-medium text-ink"
            onClick={() => onStripeAsks(clientSecret)}
          >
            {t.answer}
          </button>
        )}
      </FormMessage>
    </div>
  );
}
