'use client';

import { useEffect } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { useTexts } from '@/components/ui/market';
import type { Money } from '@/lib/money';
import type { CardField } from '@/lib/payments/card';
import type { StripeCard } from './use-stripe-card';

type Props = {
  card: StripeCard;
  total: Money;
  isSetUp: boolean;
  errors: Partial<Record<CardField, string>>;
};

/** The card, in Stripe's own fields. What the bank said of it stands below them, since it is about all of them. */
export function StripeInputs({ card, total, isSetUp, errors }: Props) {
  const t = useTexts('bank');
  const { showTotal } = card;
  const { amountMinor, currency } = total;
  useEffect(() => showTotal({ amountMinor, currency }), [showTotal, amountMinor, currency]);
  const standing = isSetUp ? card.standing : 'away';
  const error = errors.cardNumber ?? errors.cardExpiry ?? errors.cardCvc;
  return (
    <>
      <div ref={card.place} data-testid="stripe-fields" className="min-h-48" />
      <p role="status" className="text-md text-soft">
        {standing === 'loading' && t.fieldsLoading}
      </p>
      {standing === 'away' && <FieldError>{t.fieldsAway}</FieldError>}
      {error && (
        <div tabIndex={-1} data-form-message="">
          <FieldError>{error}</FieldError>
        </div>
      )}
      <noscript>
        <p className="text-md">{t.fieldsNeedScript}</p>
      </noscript>
      <p className="mt-3 text-sm text-soft">{t.stripeSees}</p>
    </>
  );
}
