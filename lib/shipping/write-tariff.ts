import { eq, sql } from 'drizzle-orm';
import { primary, type Transaction, transact } from '@/db/client';
import { pricingChanges, shippingRates, shippingZones } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { newId } from '@/lib/id';
import { ok, type Result, refused } from '@/lib/result';
import type { ShippingRate, ShippingZone } from './shipping';

type Change = { subject: 'shipping-zone' | 'shipping-rate'; subjectId: string; change: string; by: string };

async function written<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { value, lsn } = await transact(work);
  await raiseTags([tag.pricing], lsn);
  return value;
}

const note = (tx: Transaction, change: Change) => tx.insert(pricingChanges).values(change);

/**
 * Makes a zone, or names and fills one anew. A country is in one zone only; the zone without countries is for
 * all that no other names, and there is one of it at most.
 */
export async function writeZone(
  zone: Omit<ShippingZone, 'id'> & { id?: string },
  by: string,
): Promise<Result<{ id: string }, { kind: 'country-taken'; by: string } | { kind: 'not-found' }>> {
  return written(async (tx) => {
    // One writer at a time, or two zones could take the same country at once.
    const zones = await tx.select().from(shippingZones).for('update');
    const others = zones.filter(({ id }) => id !== zone.id);
    const rival = others.find(({ countryCodes }) =>
      zone.countryCodes.length === 0
        ? countryCodes.length === 0
        : countryCodes.some((code) => zone.countryCodes.includes(code)),
    );
    if (rival) return refused({ kind: 'country-taken', by: rival.name });
    if (zone.id && zones.length === others.length) return refused({ kind: 'not-found' });
    const id = zone.id ?? newId('shippingZone');
    const { name, countryCodes } = zone;
    await tx
      .insert(shippingZones)
      .values({ id, name, countryCodes, setBy: by })
      .onConflictDoUpdate({
        target: shippingZones.id,
        set: { name, countryCodes, setBy: by, setAt: sql`now()` },
      });
    const change = `${name}: ${countryCodes.join(' ') || 'all other countries'}`;
    await note(tx, { subject: 'shipping-zone', subjectId: id, change, by });
    return ok({ id });
  });
}

/** Takes a zone away with its rates: its countries fall to the zone of all others, if there is one. */
export async function removeZone(id: string, by: string): Promise<boolean> {
  return written(async (tx) => {
    const [gone] = await tx.delete(shippingZones).where(eq(shippingZones.id, id)).returning();
    if (!gone) return false;
    const change = `removed: ${gone.name}, with its rates`;
    await note(tx, { subject: 'shipping-zone', subjectId: id, change, by });
    return true;
  });
}

/** Adds a rate to a zone. Answers false when there is no such zone. */
export async function addRate(rate: ShippingRate, by: string): Promise<boolean> {
  return written(async (tx) => {
    const [zone] = await tx.select().from(shippingZones).where(eq(shippingZones.id, rate.zoneId));
    if (!zone) return false;
    const id = newId('shippingRate');
    await tx.insert(shippingRates).values({ ...rate, id, setBy: by });
    const change = `${zone.name}: ${worded(rate)}`;
    await note(tx, { subject: 'shipping-rate', subjectId: id, change, by });
    return true;
  });
}

export async function removeRate(id: string, by: string): Promise<boolean> {
  return written(async (tx) => {
    const [gone] = await tx.delete(shippingRates).where(eq(shippingRates.id, id)).returning();
    if (!gone) return false;
    const change = `removed: ${worded(gone)}`;
    await note(tx, { subject: 'shipping-rate', subjectId: id, change, by });
    return true;
  });
}

type Worded = Pick<ShippingRate, 'currency' | 'priceMinor' | 'fromTotalMinor'> & { method: string };

function worded({ method, currency, priceMinor, fromTotalMinor }: Worded): string {
  return `${method} ${priceMinor} ${currency} (minor units) from a total of ${fromTotalMinor}`;
}

export type DeskZone = ShippingZone & { rates: (ShippingRate & { id: string })[] };

/** Zones with their rates, from the primary: who changed one must see it. */
export async function zonesForDesk(): Promise<DeskZone[]> {
  const [zones, rates] = await Promise.all([
    primary().select().from(shippingZones).orderBy(shippingZones.name, shippingZones.id),
    primary()
      .select()
      .from(shippingRates)
      .orderBy(shippingRates.currency, sql`method desc`, shippingRates.fromTotalMinor, shippingRates.id),
  ]);
  return zones.map(({ id, name, countryCodes }) => ({
    ...{ id, name, countryCodes },
    rates: rates
      .filter(({ zoneId }) => zoneId === id)
      .map(({ setBy: _by, setAt: _at, ...rate }) => ({
        ...rate,
        method: rate.method as ShippingRate['method'],
      })),
  }));
}
