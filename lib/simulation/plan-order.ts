import type { Contact } from '@/lib/checkout/address';
import { diceOfNumber } from '@/lib/demo-shop/bulk-goods';
import type { Market } from '@/lib/market';

/** What becomes of an order after it is placed, and how many of a hundred fare so. */
export const fates = {
  'held open': 1,
  'cancelled before capture': 5,
  'cancelled after capture': 5,
  'waiting to be sent': 8,
  'sent in one parcel': 47,
  'sent in two parcels': 8,
  'a piece refunded before it left': 5,
  'an amount refunded as goodwill': 5,
  'refunded whole': 4,
  'returned to the shelf': 6,
  'returned and written off': 4,
  'return refused': 2,
} as const;

export type Fate = keyof typeof fates;

export type CouponKind = 'percent' | 'amount' | 'free-shipping';

/** Everything that is decided about an order before it is made. */
export type OrderPlan = {
  market: Market;
  place: Pick<Contact, 'countryCode' | 'region'>;
  email: string;
  /** `good`: which of the shop's goods, by its place in their order. */
  lines: { good: number; quantity: number }[];
  coupon: CouponKind | undefined;
  /** Gift cards bought beside the goods: which size, by a share of one of those there are, and how many. */
  cards: { size: number; quantity: number } | undefined;
  /** What is on the gift card that pays first; in minor units. */
  giftCardMinor: number | undefined;
  /** The first card is refused, the second one pays. */
  isDeclinedFirst: boolean;
  fate: Fate;
};

const american: OrderPlan['place'][] = [
  { countryCode: 'US', region: 'CA' },
  { countryCode: 'US', region: 'NY' },
  { countryCode: 'US', region: 'TX' },
  { countryCode: 'US', region: 'OR' },
];
const european: OrderPlan['place'][] = (['DE', 'AT', 'FR', 'NL', 'ES'] as const).map((countryCode) => ({
  ...{ countryCode, region: '' },
}));
const coupons: CouponKind[] = ['percent', 'amount', 'free-shipping'];

/** Pure: the same seed and number give the same order, whatever else is simulated beside it. */
export function planOrder(seed: number, number: number, goodsCount: number): OrderPlan {
  const chance = diceOfNumber(seed * 1_000_003 + number);
  const isEuropean = chance() < 0.35;
  const places = isEuropean ? european : american;
  const isGerman = isEuropean && chance() < 0.8;
  return {
    market: { locale: isGerman ? 'de' : 'en', currency: isEuropean ? 'EUR' : 'USD' },
    place: pick(places, chance),
    // Some come back, so that customers have several orders.
    email: `buyer-${Math.floor(chance() * 50_000)}@example.com`,
    lines: planLines(chance, goodsCount),
    coupon: chance() < 0.15 ? pick(coupons, chance) : undefined,
    giftCardMinor: chance() < 0.08 ? 500 + Math.floor(chance() * 15_000) : undefined,
    isDeclinedFirst: chance() < 0.03,
    fate: pickFate(chance()),
    cards: chance() < 0.06 ? { size: chance(), quantity: 1 + Math.floor(chance() * 2) } : undefined,
  };
}

function planLines(chance: () => number, goodsCount: number): OrderPlan['lines'] {
  const pieces = new Map<number, number>();
  const count = 1 + Math.floor(chance() * chance() * 4);
  for (let line = 0; line < count; line += 1) {
    pieces.set(Math.floor(chance() * goodsCount), 1 + Math.floor(chance() * chance() * 4));
  }
  return [...pieces].map(([good, quantity]) => ({ good, quantity }));
}

function pick<T>(from: readonly T[], chance: () => number): T {
  return from[Math.floor(chance() * from.length)] as T;
}

function pickFate(chance: number): Fate {
  let left = chance * 100;
  for (const [fate, share] of Object.entries(fates)) {
    left -= share;
    if (left < 0) return fate as Fate;
  }
  return 'sent in one parcel';
}
