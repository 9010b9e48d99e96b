import { primarySql } from '@/db/client';
import type { MailKind } from '@/lib/email/mail';
import { newId } from '@/lib/id';

/** `event`: what it tells of. There is one letter of a kind for it, however often it is asked for. */
export type MailRequest = {
  orderId: string;
  kind: MailKind;
  event: string;
  by: string;
  /** To whom the order's gift cards are sent, instead of the buyer, if somebody was named. */
  isForGifted?: boolean;
};

/** Writes down that a letter shall be sent, in the language of the order. Answers whether it is a new one. */
export async function queueMail(request: MailRequest): Promise<boolean> {
  const { orderId, kind, event, by, isForGifted = false } = request;
  const rows = await primarySql()`
    insert into mails (id, order_id, kind, event, to_address, locale, asked_by)
    select ${newId('mail')}, id, ${kind}, ${event},
      case when ${isForGifted} then coalesce(gift_to ->> 'email', email) else email end, locale, ${by}
    from orders where id = ${orderId}
    on conflict (kind, event) do nothing
    returning id`;
  return rows.length > 0;
}
