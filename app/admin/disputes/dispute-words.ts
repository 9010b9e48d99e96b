import type { Dispute } from '@/lib/disputes/questions';
import { formatMoney } from '@/lib/locale/formats';

/** `product_not_received` as it is said. */
export function reasonWords(reason: string): string {
  const words = reason.replaceAll('_', ' ').trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'No reason given';
}

/** Where a dispute stands, as `StatusMark` shows it. */
export function stateWords(state: Dispute['state']): string {
  return state.replace('-', ' ');
}

/** What became of the money, in a sentence. */
export function moneyWords({ state, withdrawn, fee }: Dispute): string {
  const sum = formatMoney(withdrawn, 'en');
  const cost = fee.amountMinor > 0 ? ` The bank's fee is ${formatMoney(fee, 'en')}.` : '';
  if (withdrawn.amountMinor === 0) {
    return state === 'won' ? `The money was given back.${cost}` : `No money was taken out.${cost}`;
  }
  return state === 'lost' ? `${sum} is lost.${cost}` : `${sum} is held back until it is decided.${cost}`;
}
