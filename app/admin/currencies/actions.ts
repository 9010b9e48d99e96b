'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { isRounding } from '@/lib/exchange/convert-price';
import { parseRate } from '@/lib/exchange/parse-rate';
import { setRate } from '@/lib/exchange/set-rate';
import { type FormState, fieldText } from '@/lib/form';
import { homeMarket, isCurrency } from '@/lib/market';

/** Fields `currency`, `rate`, `rounding`. */
export async function saveRateAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/currencies');
  const values = {
    currency: fieldText(form, 'currency', 10),
    rate: fieldText(form, 'rate', 40),
    rounding: fieldText(form, 'rounding', 20),
  };
  const { currency, rounding } = values;
  const rate = parseRate(values.rate);
  const errors: FormState['errors'] = {
    ...(!rate && { rate: 'A number such as 0.92, above zero.' }),
    ...(!isRounding(rounding) && { rounding: 'Please choose one of the list.' }),
  };
  if (!isCurrency(currency) || currency === homeMarket.currency) {
    return { values, errors, message: 'This is no currency that a rate can be set for.' };
  }
  if (!rate || !isRounding(rounding)) return { values, errors, message: 'Please look at the marked fields.' };
  try {
    const isChanged = await setRate({ currency, rate, rounding, setBy: admin.id });
    refresh();
    const message = isChanged ? 'Saved. The shop shows the new prices.' : 'Nothing was different.';
    return { values, errors: {}, message, done: true };
  } catch (error) {
    console.error('save rate:', error);
    return { values, errors: {}, message: 'The shop could not save this right now. Please try again.' };
  }
}
