import type { GiftTo } from '@/db/schema/orders';
import { parseEmailAddress } from '@/lib/accounts/email-address';
import { mostGiftWords } from '@/lib/checkout/checkout-form';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';

type Errors = { giftEmail?: string; giftMessage?: string };

/** Who gift cards go to, as typed: nobody in particular, or an address and words; or what is off, beside its field. */
export function readGiftTo(
  { giftEmail = '', giftMessage = '' }: { giftEmail?: string; giftMessage?: string },
  t: Texts['complaints'],
): { giftTo: GiftTo | undefined; errors: Errors } {
  const message = giftMessage.trim();
  const email = parseEmailAddress(giftEmail);
  const errors: Errors = {};
  if (giftEmail.trim() && !email) errors.giftEmail = t.notAnEmail;
  if (!giftEmail.trim() && message) errors.giftEmail = t.giftEmailNeeded;
  if (message.length > mostGiftWords) errors.giftMessage = fill(t.tooLong, { count: mostGiftWords });
  return { giftTo: email ? { email, message } : undefined, errors };
}
