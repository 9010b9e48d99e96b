import type { Locale } from '@/lib/market';
import type { Money } from '@/lib/money';

/** What a shopper is written to about. */
export type MailKind =
  | 'confirmation'
  | 'shipped'
  | 'refunded'
  | 'cancelled'
  | 'return-approved'
  | 'return-refused'
  | 'replacement'
  | 'difference'
  | 'gift-card'
  | 'order-link';

/** A letter that waits, as it is written down. */
export type PendingMail = {
  id: string;
  orderId: string;
  kind: MailKind;
  event: string;
  toAddress: string;
  locale: Locale;
  attempts: number;
};

/** All that a letter tells. Amounts without a line are absent. */
export type MailFacts = {
  kind: MailKind;
  locale: Locale;
  orderNumber: number;
  name: string;
  /** The whole address that opens the order. */
  link: string;
  lines: { title: string; quantity: number; amount?: Money }[];
  sums: { name: 'discount' | 'shipping' | 'tax' | 'total'; amount: Money }[];
  amount?: Money;
  carrier?: string;
  trackingNumber?: string;
  /** Why, or what the desk had to say. */
  note?: string;
  /** It became store credit, and goes to no card. */
  isCredited?: boolean;
  /** Nothing of it goes into a parcel. */
  isMailed?: boolean;
  /** What is spent at the till. */
  code?: string;
  /** A gift card for somebody else than the buyer, and from whom: he sees nothing of the order. */
  giftFrom?: string;
};

/** A letter as it is sent: the same words as text and as HTML. */
export type Letter = { subject: string; text: string; html: string };
