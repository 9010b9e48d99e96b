import type { Metadata } from 'next';
import { ChangeList } from '@/components/admin/change-list';
import { EndForm } from '@/components/admin/end-form';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { formatMoney } from '@/lib/locale/formats';
import { changesOf } from '@/lib/promotions/desk-promotions';
import type { ShippingRate } from '@/lib/shipping/shipping';
import { type DeskZone, zonesForDesk } from '@/lib/shipping/write-tariff';
import { removeAction } from './actions';
import { RateForm, ZoneForm } from './tariff-forms';

export const metadata: Metadata = { title: 'Shipping' };

export default async function ShippingPage() {
  await requireAdmin('/admin/shipping');
  const [zones, ofZones, ofRates] = await Promise.all([
    zonesForDesk(),
    changesOf('shipping-zone'),
    changesOf('shipping-rate'),
  ]);
  const changes = [...ofZones, ...ofRates].sort((one, other) => Number(other.at) - Number(one.at));
  return (
    <>
      <PageHead title="Shipping" />
      <div className="grid gap-6 lg:grid-cols-[1.5fr_1fr] lg:items-start">
        <div className="grid gap-6">
          {zones.length === 0 && (
            <p className="rounded-lg border border-line bg-raised px-5 py-10 text-center text-soft text-sm">
              No zone yet: nothing can be sent anywhere. Add the first one.
            </p>
          )}
          {zones.map((zone) => (
            <ZonePanel key={zone.id} zone={zone} />
          ))}
        </div>
        <div className="grid gap-6">
          <Panel title="Add a rate">
            <p className="mb-4 text-soft text-sm">Where several fit an order, the lowest is the one.</p>
            <RateForm zones={zones.map(({ id, name }) => ({ id, name }))} />
          </Panel>
          <Panel title="Add a zone">
            <ZoneForm name="" countries="" />
          </Panel>
          <Panel title="What was done" aside="the latest first, UTC">
            <ChangeList changes={changes.slice(0, 30)} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function ZonePanel({ zone }: { zone: DeskZone }) {
  return (
    <Panel title={zone.name} aside={zone.countryCodes.join(' ') || 'all other countries'}>
      {zone.rates.length === 0 ? (
        <p className="text-soft text-sm">No rate: nothing can be sent there.</p>
      ) : (
        <ul className="divide-y divide-line">
          {zone.rates.map((rate) => (
            <li
              key={rate.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-sm"
            >
              <span>
                <span className="font-medium">{rate.method}</span>
                <span className="text-soft">{boundsOf(rate)}</span>
              </span>
              <span className="flex items-center gap-4 tabular-nums">
                {rate.priceMinor === 0 ? `Free, ${rate.currency}` : moneyOf(rate, rate.priceMinor)}
                <EndForm id={rate.id} end={removeAction} label="Remove" />
              </span>
            </li>
          ))}
        </ul>
      )}
      <details className="mt-3 border-line border-t pt-3 text-sm">
        <summary className="text-soft">Change or remove this zone</summary>
        <div className="mt-4 grid gap-4">
          <ZoneForm id={zone.id} name={zone.name} countries={zone.countryCodes.join(' ')} />
          <EndForm id={zone.id} end={removeAction} label="Remove the zone with its rates" />
        </div>
      </details>
    </Panel>
  );
}

const moneyOf = ({ currency }: ShippingRate, amountMinor: number) =>
  formatMoney({ amountMinor, currency }, 'en');

/** `, from $75.00, to 5000 g`. */
function boundsOf(rate: ShippingRate): string {
  return [
    ...(rate.fromTotalMinor > 0 ? [`from ${moneyOf(rate, rate.fromTotalMinor)}`] : []),
    ...(rate.belowTotalMinor === null ? [] : [`below ${moneyOf(rate, rate.belowTotalMinor)}`]),
    ...(rate.fromGrams > 0 ? [`from ${rate.fromGrams} g`] : []),
    ...(rate.toGrams === null ? [] : [`to ${rate.toGrams} g`]),
  ]
    .map((bound) => `, ${bound}`)
    .join('');
}
