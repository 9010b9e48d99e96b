import { formatMoney } from '@/lib/locale/formats';
import type { AmountsByCurrency, Promotion } from '@/lib/promotions/promotion';

/** How the desk calls the kinds. */
export const kindWords = {
  percent: 'Percentage off',
  amount: 'Amount off',
  'free-shipping': 'Free standard shipping',
  'buy-x-get-y': 'Buy some, get some for less',
} as const;

export const scopeWords = {
  all: 'Everything',
  categories: 'Some categories, with all below them',
  products: 'Some products',
} as const;

export const stateWords = { running: 'Running', 'to-come': 'To come', ended: 'Ended' } as const;

/** `10 % off`, `$5.00 or €5.00 off`, `Buy 2, get 1 at 100 % off`. */
export function whatItDoes(promotion: Promotion): string {
  const percent = `${promotion.percentBasisPoints / 100} % off`;
  switch (promotion.kind) {
    case 'percent':
      return percent;
    case 'amount':
      return `${amountWords(promotion.amounts)} off`;
    case 'free-shipping':
      return kindWords['free-shipping'];
    case 'buy-x-get-y':
      return `Buy ${promotion.buyPieces}, get ${promotion.getPieces} at ${percent}`;
  }
}

export function amountWords(amounts: AmountsByCurrency): string {
  return Object.entries(amounts)
    .map(([currency, amountMinor = 0]) => formatMoney({ amountMinor, currency }, 'en'))
    .join(' or ');
}
