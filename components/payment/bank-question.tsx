'use client';

import { useMarket, useTexts } from '@/components/ui/market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { TestBankQuestion } from '@/lib/payments/provider';

/** What the test bank asks, and the two answers: the last two buttons of a form around it. */
export function BankQuestion({ question, isPending }: { question: TestBankQuestion; isPending?: boolean }) {
  const { locale } = useMarket();
  const t = useTexts('bank');
  const { amountMinor, currency, cardLast4: last4, challenge } = question;
  const amount = formatMoney({ amountMinor, currency }, locale);
  return (
    <>
      <input type="hidden" name="challenge" value={challenge} />
      <p className="text-md">{fill(t.words, { amount, last4 })}</p>
      <div className="mt-6 grid gap-3">
        <button
          type="submit"
          name="answer"
          value="confirm"
          disabled={isPending}
          className="button button-accent"
        >
          {isPending ? t.asking : t.confirm}
        </button>
        <button type="submit" name="answer" value="refuse" disabled={isPending} className="button">
          {t.refuse}
        </button>
      </div>
    </>
  );
}
