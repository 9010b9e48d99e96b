import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/env';

/** What lets a guest see this one order: signed with the shop's secret, so it cannot be made up. */
export function proofOfOrder(orderId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`order:${orderId}`).digest('base64url');
}

export function provesOrder(orderId: string, proof: string): boolean {
  const expected = Buffer.from(proofOfOrder(orderId));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The page of one order, openable without signing in by whoever was given this address. */
export function orderPath(orderId: string): string {
  return `/order/${orderId}?proof=${proofOfOrder(orderId)}`;
}
