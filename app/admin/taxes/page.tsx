import type { Metadata } from 'next';
import { ChangeList } from '@/components/admin/change-list';
import { EndForm } from '@/components/admin/end-form';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { changesOf } from '@/lib/promotions/desk-promotions';
import { type DeskTaxRate, percentOf, taxRatesForDesk } from '@/lib/tax/set-tax-rate';
import { removeTaxRateAction } from './actions';
import { TaxForm } from './tax-form';

export const metadata: Metadata = { title: 'Taxes' };

export default async function TaxesPage() {
  await requireAdmin('/admin/taxes');
  const [rates, changes] = await Promise.all([taxRatesForDesk(), changesOf('tax-rate')]);
  return (
    <>
      <PageHead title="Taxes" />
      <div className="grid gap-6 lg:grid-cols-[1fr_1.5fr] lg:items-start">
        <div className="grid gap-6">
          <Panel title="Set a rate">
            <p className="mb-4 text-soft text-sm">
              A region’s rate goes before its country’s. In euros prices include the tax, in dollars it is
              added. What has no rate bears no tax.
            </p>
            <TaxForm />
          </Panel>
          <Panel title="What was done" aside="the latest first, UTC">
            <ChangeList changes={changes} />
          </Panel>
        </div>
        <Panel title="Rates">
          {rates.length === 0 ? (
            <p className="text-soft text-sm">No rate yet: nothing bears tax.</p>
          ) : (
            <ul className="divide-y divide-line">
              {rates.map((rate) => (
                <RateRow key={`${rate.countryCode} ${rate.region} ${rate.taxClass}`} rate={rate} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </>
  );
}

function RateRow({ rate }: { rate: DeskTaxRate }) {
  const { countryCode, region, taxClass, millionths, name, setBy, setAt } = rate;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-sm">
      <div className="min-w-0">
        <span className="font-medium">{[countryCode, region].filter(Boolean).join(' ')}</span>
        <span className="text-soft">{`, ${taxClass}`}</span>
        <span className="block break-words text-soft text-xs">{`${name}. ${setBy}, ${formatMoment(setAt)}`}</span>
      </div>
      <div className="flex items-center gap-4">
        <span className="tabular-nums">{`${percentOf(millionths)} %`}</span>
        <EndForm id={`${countryCode}|${region}|${taxClass}`} end={removeTaxRateAction} label="Remove" />
      </div>
    </li>
  );
}
