import { proofOfOrder } from '@/lib/orders/proof';

/** The page on which the difference of an exchange is paid, openable without signing in by whoever was given it. */
export function differencePath(orderId: string, exchangeId: string): string {
  return `/order/${orderId}/difference/${exchangeId}?proof=${proofOfOrder(orderId)}`;
}
