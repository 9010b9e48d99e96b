import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { roundingOf } from '@/lib/exchange/convert-price';
import { type DeskRate, rateChanges, ratesForDesk } from '@/lib/exchange/desk-rates';
import { currencies, homeMarket } from '@/lib/market';
import { saveRateAction } from './actions';
import { RateForm } from './rate-form';
import { roundingWords } from './rounding-words';

export const metadata: Metadata = { title: 'Currencies' };

export default async function CurrenciesPage() {
  await requireAdmin('/admin/currencies');
  const [rates, changes] = await Promise.all([ratesForDesk(), rateChanges()]);
  const others = currencies.filter((currency) => currency !== homeMarket.currency);
  return (
    <>
      <PageHead title="Currencies" />
      <div className="grid gap-6 lg:grid-cols-[1fr_1.2fr] lg:items-start">
        <div className="grid gap-6">
          {others.map((currency) => (
            <RatePanel
              key={currency}
              currency={currency}
              rate={rates.find((known) => known.currency === currency)}
            />
          ))}
        </div>
        <Panel title="What was set" aside="the latest first, UTC">
          <RateHistory changes={changes} />
        </Panel>
      </div>
    </>
  );
}

function RatePanel({ currency, rate }: { currency: string; rate: DeskRate | undefined }) {
  const values = { currency, rate: rate?.rate ?? '', rounding: (rate && roundingOf(rate)) ?? 'ninety' };
  return (
    <Panel title={currency} aside={rate ? `set by ${rate.setBy}` : 'no rate yet'}>
      <p className="mb-4 text-soft text-sm">
        Shows a price to those who pay in {currency}, where a product has none of its own in it.
      </p>
      <RateForm values={values} base={homeMarket.currency} save={saveRateAction} />
    </Panel>
  );
}

function RateHistory({ changes }: { changes: DeskRate[] }) {
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => {
        const rounding = roundingOf(change);
        return (
          <li key={`${change.currency} ${change.setAt.getTime()}`} className="py-2 text-sm">
            <span className="tabular-nums">{`1 ${change.baseCurrency} = ${change.rate} ${change.currency}`}</span>
            <span className="text-soft">{rounding && `, ${roundingWords[rounding].toLowerCase()}`}</span>
            <span className="block text-soft text-xs">{`${change.setBy}, ${formatMoment(change.setAt)}`}</span>
          </li>
        );
      })}
    </ul>
  );
}
