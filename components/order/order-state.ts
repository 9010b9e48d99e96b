import type { OrderState } from '@/lib/orders/order';

/** What an order's state means to the one who waits for it. */
export const orderStateWords: Record<OrderState, string> = {
  placed: 'Being prepared',
  paid: 'Paid, being prepared',
  fulfilled: 'On its way',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
};

export const shippingWords: Record<string, { name: string; next: string }> = {
  standard: { name: 'Standard', next: 'It leaves our warehouse within a day and takes 3–5 working days.' },
  express: { name: 'Express', next: 'It leaves our warehouse today or tomorrow and takes 1–2 working days.' },
  pickup: { name: 'Pick up', next: 'It waits for you at our warehouse from tomorrow.' },
};
