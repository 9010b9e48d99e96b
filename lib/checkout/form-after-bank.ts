import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { textsIn } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';
import { explainRefusal, isRefusalReason } from '@/lib/payments/refusals';

/** Pure: the form as it is shown to who comes back from the bank's own page. `outcome` comes from the address. */
export function formAfterBank(
  values: CheckoutFormState['values'],
  outcome: unknown,
  locale: Locale,
): CheckoutFormState {
  const { complaints: t } = textsIn(locale);
  if (outcome === 'unclear') return { values, errors: {}, message: t.bankSilent };
  if (!isRefusalReason(outcome)) return { values, errors: {} };
  const { field, message } = explainRefusal(outcome, locale);
  return { values, errors: { [field]: message }, message: t.notCharged };
}
