import { fieldText } from '@/lib/form';
import { textsIn } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';
import { type CardField, parseCard } from '@/lib/payments/card';
import { browserStripe } from '@/lib/payments/current-provider';
import type { Card } from '@/lib/payments/provider';

/**
 * What stands for the card in a form: Stripe's token where Stripe takes it (`paymentToken`), else what was typed
 * (`cardNumber`, `cardExpiry`, `cardCvc`); or what to say beside each field.
 */
export function cardInForm(
  form: FormData,
  locale: Locale,
): { ok: true; card: Card } | { ok: false; errors: Partial<Record<CardField, string>> } {
  if (browserStripe()) {
    const token = fieldText(form, 'paymentToken', 200);
    if (/^(ctoken|pm)_\w+$/.test(token)) return { ok: true, card: { token } };
    return { ok: false, errors: { cardNumber: textsIn(locale).bank.fieldsIncomplete } };
  }
  return parseCard(
    {
      cardNumber: fieldText(form, 'cardNumber', 60),
      cardExpiry: fieldText(form, 'cardExpiry', 20),
      cardCvc: fieldText(form, 'cardCvc', 10),
    },
    locale,
  );
}
