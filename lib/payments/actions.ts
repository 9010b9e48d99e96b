'use server';

import { redirect } from 'next/navigation';
import { fieldText } from '@/lib/form';
import { isId } from '@/lib/id';
import { localPath } from '@/lib/locale/address';
import { market } from '@/lib/locale/current-market';
import { answerChallenge } from '@/lib/payments/test-gateway';

/** The test bank's question is answered. Fields: `challenge`, and `answer`, which is `confirm` or `refuse`. */
export async function answerBankAction(form: FormData): Promise<void> {
  await answerChallenge(fieldText(form, 'challenge', 100), fieldText(form, 'answer', 10) === 'confirm');
}

/** The same, for a browser that came to the bank's page without script: goes back to the shop. */
export async function answerBankAndReturnAction(form: FormData): Promise<void> {
  await answerBankAction(form);
  const checkoutId = fieldText(form, 'checkoutId', 100);
  const { locale } = await market();
  redirect(
    localPath(locale, isId('checkout', checkoutId) ? `/checkout/return?checkout=${checkoutId}` : '/cart'),
  );
}
