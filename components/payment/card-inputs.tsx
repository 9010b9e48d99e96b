import { TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import type { CardField } from '@/lib/payments/card';

/** The card. Its fields never come back from the server; they stay in the page as typed. */
export function CardInputs({ errors }: { errors: Partial<Record<CardField, string>> }) {
  const t = useTexts('checkout');
  return (
    <>
      <div className="grid grid-cols-2 gap-x-4 gap-y-5">
        <TextField
          className="tabular col-span-2"
          label={t.cardNumber}
          name="cardNumber"
          inputMode="numeric"
          autoComplete="cc-number"
          required
          maxLength={30}
          placeholder="4242 4242 4242 4242"
          error={errors.cardNumber}
        />
        <TextField
          className="tabular"
          label={t.cardExpiry}
          name="cardExpiry"
          inputMode="numeric"
          autoComplete="cc-exp"
          required
          maxLength={9}
          placeholder={t.cardExpiryShape}
          error={errors.cardExpiry}
        />
        <TextField
          className="tabular"
          label={t.cardCvc}
          name="cardCvc"
          inputMode="numeric"
          autoComplete="cc-csc"
          required
          maxLength={4}
          placeholder="123"
          error={errors.cardCvc}
        />
      </div>
      <TestCards />
    </>
  );
}

const cards = [
  ['4242 4242 4242 4242', 'cardAccepted'],
  ['4000 0000 0000 0002', 'cardDeclined'],
  ['4000 0000 0000 9995', 'cardEmpty'],
  ['4000 0000 0000 0069', 'cardExpired'],
  ['4000 0027 6000 3184', 'cardAsks'],
] as const;

function TestCards() {
  const t = useTexts('checkout');
  return (
    <details className="mt-5 border-l-2 border-olive bg-raised px-4 py-3 text-md">
      <summary className="font-medium">{t.testCards}</summary>
      <dl className="tabular mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {cards.map(([number, outcome]) => (
          <div key={number} className="contents">
            <dt>{number}</dt>
            <dd className="text-soft">{t[outcome]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-soft">{t.anyDate}</p>
    </details>
  );
}
