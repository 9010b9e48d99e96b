import { formatMoney } from '@/lib/locale/formats';
import type { Locale } from '@/lib/market';
import type { Money } from '@/lib/money';

export type SumRow = { name: string; amount: Money | string };

type Props = {
  rows: SumRow[];
  total: Money;
  totalName: string;
  /** What is told of the total: the tax in it. */
  note?: string;
  /** How the total is paid, when not by card alone. */
  paid?: SumRow[];
  locale: Locale;
};

/** Amounts in a column that end in a total. */
export function Sums({ rows, total, totalName, note, paid = [], locale }: Props) {
  return (
    <>
      <dl className="tabular space-y-2 text-md">
        <Rows rows={rows} locale={locale} />
        <div className="flex items-baseline justify-between gap-4 border-t pt-4">
          <dt className="display-sm">{totalName}</dt>
          <dd data-testid="total" className="text-xl font-semibold">
            {formatMoney(total, locale)}
          </dd>
        </div>
        <Rows rows={paid} locale={locale} />
      </dl>
      {note && <p className="mt-2 text-right text-sm text-soft">{note}</p>}
    </>
  );
}

function Rows({ rows, locale }: { rows: SumRow[]; locale: Locale }) {
  return rows.map(({ name, amount }) => (
    <div key={name} className="flex justify-between gap-4">
      <dt className="min-w-0 text-soft wrap-anywhere">{name}</dt>
      <dd className="shrink-0">{typeof amount === 'string' ? amount : formatMoney(amount, locale)}</dd>
    </div>
  ));
}
