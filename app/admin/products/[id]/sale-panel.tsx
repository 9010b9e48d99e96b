import { EndForm } from '@/components/admin/end-form';
import { formatMoment } from '@/components/admin/moment';
import { Panel } from '@/components/admin/panel';
import type { FormState } from '@/lib/form';
import { formatMoney } from '@/lib/locale/formats';
import type { DeskEntry, DeskList } from '@/lib/price-lists/desk-lists';
import type { StandingPrice } from '@/lib/price-lists/parse-sale';
import { listStateWords } from '../../price-lists/list-state-words';
import { SaleForm } from './sale-form';

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Sale = DeskList & { entries: DeskEntry[] };
type Props = {
  sales: Sale[];
  variants: { id: string; title: string }[];
  prices: StandingPrice[];
  make: Action;
  end: Action;
};

/** Prices of this product that hold for a time, and then end by themselves. */
export function SalePanel({ sales, variants, prices, make, end }: Props) {
  return (
    <Panel title="Sale prices" aside="UTC">
      {sales.length > 0 && (
        <ul className="mb-5 divide-y divide-line border-line border-b">
          {sales.map((sale) => (
            <SaleRow key={sale.id} sale={sale} end={end} />
          ))}
        </ul>
      )}
      {variants.length > 0 && <SaleForm key={sales.length} variants={variants} prices={prices} make={make} />}
    </Panel>
  );
}

function SaleRow({ sale, end }: { sale: Sale; end: Action }) {
  const { id, currency, startsAt, endsAt, state, setBy, setAt, entries } = sale;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 text-sm">
      <div className="min-w-0">
        <p>
          <span className={state === 'running' ? 'text-olive' : 'text-soft'}>{listStateWords[state]}</span>
          {`, ${formatMoment(startsAt)} to ${endsAt ? formatMoment(endsAt) : 'until it is ended'}`}
        </p>
        <p className="break-words tabular-nums">
          {entries
            .map(({ optionValues, amountMinor }) =>
              [optionValues.join(' / '), formatMoney({ amountMinor, currency }, 'en')]
                .filter(Boolean)
                .join(' '),
            )
            .join(', ')}
        </p>
        <p className="text-soft text-xs">{`${setBy}, ${formatMoment(setAt)}`}</p>
      </div>
      {state !== 'ended' && (
        <EndForm id={id} end={end} label={state === 'running' ? 'End now' : 'Call off'} />
      )}
    </li>
  );
}
