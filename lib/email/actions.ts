'use server';

import { headers } from 'next/headers';
import { countAttempt } from '@/lib/accounts/attempts';
import { clientAddress } from '@/lib/accounts/client-address';
import { type SeekProblem, seekOrder } from '@/lib/email/seek-order';
import { type FormState, fieldText } from '@/lib/form';
import { market, texts } from '@/lib/locale/current-market';
import { counted } from '@/lib/locale/fill';

export type SeekState = FormState<'number' | 'email'>;

const hour = 3600;
const perPlace = { limit: 20, windowSeconds: hour };
const perAddress = { limit: 5, windowSeconds: hour };

/** Fields `number`, `email`. Answers the same whether there is such an order or not. */
export async function seekOrderAction(_previous: SeekState, form: FormData): Promise<SeekState> {
  const [{ locale }, { complaints, findOrder: t }] = await Promise.all([market(), texts()]);
  const values = { number: fieldText(form, 'number', 60), email: fieldText(form, 'email', 300) };
  try {
    const waitSeconds = await countAttempt([
      { key: `seek-order:${clientAddress(await headers())}`, ...perPlace },
      { key: `seek-order:${values.email.trim().toLowerCase()}`, ...perAddress },
    ]);
    if (waitSeconds) {
      const message = counted(complaints.tooManyAttempts, Math.ceil(waitSeconds / 60), locale);
      return { values, errors: {}, message };
    }
    const sought = await seekOrder(values);
    const words: Record<SeekProblem['kind'], SeekState['errors']> = {
      'no-number': { number: t.numberNeeded },
      'no-address': { email: complaints.emailExample },
    };
    if (!sought.ok) return { values, errors: words[sought.problem.kind] };
    return { values, errors: {}, message: t.sent, done: true };
  } catch (error) {
    console.error('seek order:', error);
    return { values, errors: {}, message: t.away };
  }
}
