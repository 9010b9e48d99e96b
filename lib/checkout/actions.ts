'use server';

import { redirect } from 'next/navigation';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { finishByForm, type PaidForm, payByForm } from '@/lib/checkout/pay-by-form';

/**
 * Pays the checkout: {@link payByForm}. Goes to the order's page when it worked. The shop's own script asks
 * `/api/checkout/pay` instead; this is for browsers without it.
 */
export async function payCheckoutAction(
  _previous: CheckoutFormState,
  form: FormData,
): Promise<CheckoutFormState> {
  return leadOn(await payByForm(form));
}

/** The shopper has answered his bank: {@link finishByForm}. */
export async function finishPaymentAction(
  _previous: CheckoutFormState,
  form: FormData,
): Promise<CheckoutFormState> {
  return leadOn(await finishByForm(form));
}

/** To the order's page, or back to the form with everything typed. */
function leadOn(paid: PaidForm): CheckoutFormState {
  if ('leadsTo' in paid) redirect(paid.leadsTo);
  return paid;
}
