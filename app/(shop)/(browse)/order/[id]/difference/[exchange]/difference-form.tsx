'use client';

import { useCallback, useEffect, useRef } from 'react';
import { BankQuestion } from '@/components/payment/bank-question';
import { CardInputs } from '@/components/payment/card-inputs';
import { StripeInputs } from '@/components/payment/stripe-inputs';
import { useStripeCard } from '@/components/payment/use-stripe-card';
import { FormMessage } from '@/components/ui/fields';
import { useMarket, useTexts } from '@/components/ui/market';
import { useKeptForm } from '@/components/ui/use-kept-form';
import {
  type DifferenceFormState,
  finishDifferenceAction,
  payDifferenceAction,
} from '@/lib/aftercare/actions';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

const untouched: DifferenceFormState = { values: {}, errors: {} };
const cardFields = ['cardNumber', 'cardExpiry', 'cardCvc', 'paymentToken'];

type Props = {
  orderId: string;
  exchangeId: string;
  proof: string | undefined;
  due: Money;
  stripe: { publishableKey: string | undefined } | undefined;
};

/** The card, and the bank's question in its place while the bank asks. */
export function DifferenceForm({ orderId, exchangeId, proof, due, stripe }: Props) {
  const t = useTexts('difference');
  const { fieldsIncomplete, answer } = useTexts('bank');
  const { locale } = useMarket();
  const card = useStripeCard(stripe?.publishableKey, due);
  const { token, answerBank } = card;
  const prepare = async (data: FormData): Promise<string | undefined> => {
    if (!stripe) return undefined;
    const given = await token();
    if (!('token' in given)) return given.message ?? fieldsIncomplete;
    data.set('paymentToken', given.token);
    return undefined;
  };
  const { state, isPending, form, sendBy } = useKeptForm(payDifferenceAction, untouched, { prepare });
  const question = state.action?.kind === 'test-bank' ? state.action : undefined;
  const clientSecret = state.action?.kind === 'stripe' ? state.action.clientSecret : undefined;
  const askBank = useAskedOnce(clientSecret, (secret) => {
    // Whether it was answered, closed or not shown at all: the server asks Stripe what came of it.
    answerBank(secret)
      .catch(() => {})
      .then(() => sendBy(finishDifferenceAction, cardFields));
  });
  return (
    <form {...form} className="mt-8">
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="exchangeId" value={exchangeId} />
      <input type="hidden" name="proof" value={proof ?? ''} />
      {state.message && (
        <div className="mb-6">
          <FormMessage tone={state.action ? 'calm' : 'alarm'}>
            {state.message}
            {clientSecret && (
              <button
                type="button"
                className="link mt-2 block py-1 font-medium text-ink"
                onClick={() => askBank(clientSecret)}
              >
                {answer}
              </button>
            )}
          </FormMessage>
        </div>
      )}
      {question ? (
        <BankQuestion question={question} isPending={isPending} />
      ) : (
        <>
          {stripe ? (
            <StripeInputs
              card={card}
              total={due}
              isSetUp={Boolean(stripe.publishableKey)}
              errors={state.errors}
            />
          ) : (
            <CardInputs errors={state.errors} />
          )}
          <button
            type="submit"
            aria-disabled={isPending || undefined}
            className="button button-accent mt-8 w-full"
          >
            {isPending ? t.paying : fill(t.pay, { amount: formatMoney(due, locale) })}
          </button>
        </>
      )}
    </form>
  );
}

/** Lets Stripe show the bank's question once by itself; answers how to show it again by hand. */
function useAskedOnce(clientSecret: string | undefined, ask: (secret: string) => void) {
  const shown = useRef<string>(undefined);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!clientSecret || shown.current === clientSecret) return;
    shown.current = clientSecret;
    latest.current(clientSecret);
  }, [clientSecret]);
  return useCallback((secret: string) => latest.current(secret), []);
}
