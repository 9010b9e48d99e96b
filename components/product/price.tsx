import { formatMoney, type Money } from '@/lib/money';

type Props = { price: Money; compareAt?: Money; varies?: boolean; className?: string };

/** What it costs; the former price struck through beside it. */
export function Price({ price, compareAt, varies = false, className = '' }: Props) {
  const isReduced = compareAt !== undefined && compareAt.amountMinor > price.amountMinor;
  return (
    <span className={`tabular inline-flex flex-wrap items-baseline gap-x-2 ${className}`}>
      <span className={isReduced ? 'font-semibold text-accent' : 'font-medium'}>
        {varies && <span className="font-normal text-soft">from </span>}
        {isReduced && <span className="sr-only">Now </span>}
        {formatMoney(price)}
      </span>
      {isReduced && (
        <s className="text-[0.9em] text-soft">
          <span className="sr-only">was </span>
          {formatMoney(compareAt)}
        </s>
      )}
    </span>
  );
}

/** Per cent off, rounded down; `undefined` when it is less than one. */
export function percentOff(price: Money, compareAt: Money | undefined): number | undefined {
  if (!compareAt || compareAt.amountMinor <= price.amountMinor) return undefined;
  const percent = Math.floor((1 - price.amountMinor / compareAt.amountMinor) * 100);
  return percent >= 1 ? percent : undefined;
}
