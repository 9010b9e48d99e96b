import type { Transaction } from '@/db/client';
import { promotions, taxRates } from '@/db/schema';
import { newId } from '@/lib/id';
import { wholeMillionths } from '@/lib/tax/tax';

const by = 'demo shop';
const millionths = (percent: number) => Math.round((percent * wholeMillionths) / 100);

/**
 * Examples, believable and no more: what the states themselves charge, without counties and cities, and the
 * standard and reduced rates of the European Union. Whoever opens a shop sets their own.
 */
const stateRates: [region: string, percent: number, taxesShipping: boolean][] = [
  ['AZ', 5.6, false],
  ['CA', 7.25, false],
  ['CO', 2.9, false],
  ['FL', 6, false],
  ['GA', 4, true],
  ['IL', 6.25, false],
  ['MA', 6.25, false],
  ['MI', 6, true],
  ['NC', 4.75, true],
  ['NJ', 6.625, true],
  ['NY', 4, true],
  ['OH', 5.75, true],
  ['PA', 6, true],
  ['TX', 6.25, true],
  ['VA', 4.3, false],
  ['WA', 6.5, true],
];

const europeanRates: [countryCode: string, name: string, standard: number, reduced: number][] = [
  ['AT', 'USt', 20, 10],
  ['BE', 'TVA / BTW', 21, 6],
  ['CZ', 'DPH', 21, 12],
  ['DE', 'USt', 19, 7],
  ['DK', 'moms', 25, 25],
  ['EE', 'käibemaks', 24, 9],
  ['ES', 'IVA', 21, 10],
  ['FI', 'ALV', 25.5, 14],
  ['FR', 'TVA', 20, 5.5],
  ['GR', 'ΦΠΑ', 24, 13],
  ['HR', 'PDV', 25, 13],
  ['IE', 'VAT', 23, 13.5],
  ['IT', 'IVA', 22, 10],
  ['LT', 'PVM', 21, 9],
  ['LU', 'TVA', 17, 8],
  ['LV', 'PVN', 21, 12],
  ['MT', 'VAT', 18, 7],
  ['NL', 'btw', 21, 9],
  ['PL', 'VAT', 23, 8],
  ['PT', 'IVA', 23, 13],
  ['SE', 'moms', 25, 12],
  ['SI', 'DDV', 22, 9.5],
  ['SK', 'DPH', 23, 19],
];

/** Tax rates and some offers to try. */
export async function seedPricing(tx: Transaction): Promise<void> {
  const american = stateRates.flatMap(([region, percent, taxesShipping]) =>
    (['standard', 'reduced', 'shipping'] as const)
      .filter((taxClass) => taxClass !== 'shipping' || taxesShipping)
      .map((taxClass) => ({
        ...{ countryCode: 'US', region, taxClass, setBy: by },
        millionths: taxClass === 'reduced' ? 0 : millionths(percent),
        name: `${region} sales tax (example)`,
      })),
  );
  const european = europeanRates.flatMap(([countryCode, name, standard, reduced]) =>
    (['standard', 'reduced', 'shipping'] as const).map((taxClass) => ({
      ...{ countryCode, region: '', taxClass, setBy: by },
      millionths: millionths(taxClass === 'reduced' ? reduced : standard),
      name: `${name} (example)`,
    })),
  );
  await tx.insert(taxRates).values([...american, ...european]);
  await tx
    .insert(promotions)
    .values(offers.map((offer) => ({ ...offer, id: newId('promotion'), createdBy: by, updatedBy: by })));
}

const offers = [
  {
    name: 'Welcome: a tenth off',
    nameDe: 'Willkommen: ein Zehntel weniger',
    ...{ code: 'WELCOME10', kind: 'percent', percentBasisPoints: 1000, usesPerCustomer: 1 },
  },
  {
    name: 'Five off from forty',
    nameDe: 'Fünf weniger ab vierzig',
    ...{ code: 'FIVE', kind: 'amount', amounts: { USD: 500, EUR: 500 }, priority: 10 },
    minimumTotals: { USD: 4000, EUR: 4000 },
  },
  {
    name: 'We pay the way',
    nameDe: 'Wir zahlen den Weg',
    ...{ code: 'FREEWAY', kind: 'free-shipping' },
  },
  {
    name: 'A whole room: a twentieth off',
    nameDe: 'Ein ganzer Raum: ein Zwanzigstel weniger',
    ...{ kind: 'percent', percentBasisPoints: 500, minimumTotals: { USD: 40_000, EUR: 40_000 } },
  },
];
