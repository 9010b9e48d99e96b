import { formatMoney } from '@/lib/locale/formats';
import type { Locale } from '@/lib/market';
import type { Money } from '@/lib/money';

type Row = { name: string; amount: Money | string };

type Props = { rows: Row[]; total: Money; totalName: string; locale: Locale };

/** Amounts in a column that end in a total. */
export function Sums({ rows, total, totalName, locale }: Props) {
  return (
    <dl className="tabular space-y-2 text-md">
      {rows.map(({ name, amount }) => (
        <div key={name} className="flex justify-between gap-4">
          <dt className="text-soft">{name}</dt>
          <dd>{typeof amount === 'string' ? amount : formatMoney(amount, locale)}</dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 border-t pt-4">
        <dt className="display-sm">{totalName}</dt>
        <dd data-testid="total" className="text-xl font-semibold">
          {formatMoney(total, locale)}
        </dd>
      </div>
    </dl>
  );
}
