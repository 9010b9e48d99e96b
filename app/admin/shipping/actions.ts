'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type FormState, fieldText } from '@/lib/form';
import { isId } from '@/lib/id';
import { type Currency, isCurrency } from '@/lib/market';
import { parseDecimal } from '@/lib/money';
import { isShippingMethodId, type ShippingRate } from '@/lib/shipping/shipping';
import { addRate, removeRate, removeZone, writeZone } from '@/lib/shipping/write-tariff';

export type ZoneState = FormState<'id' | 'name' | 'countries'>;
export type RateState = FormState<
  'zoneId' | 'method' | 'currency' | 'price' | 'fromTotal' | 'belowTotal' | 'fromGrams' | 'toGrams'
>;

const look = 'Please look at the marked fields.';
const away = 'The shop could not save this right now. Nothing is lost: please try again.';

/** Fields `name`, `countries`, and `id` of a zone that is changed. */
export async function saveZoneAction(_previous: ZoneState, form: FormData): Promise<ZoneState> {
  const admin = await requireAdmin('/admin/shipping');
  const values = {
    id: fieldText(form, 'id', 60),
    name: fieldText(form, 'name', 100).trim(),
    countries: fieldText(form, 'countries', 1000).toUpperCase(),
  };
  const countryCodes = [...new Set(values.countries.split(/[\s,]+/).filter(Boolean))].sort();
  const odd = countryCodes.filter((code) => !/^[A-Z]{2}$/.test(code));
  const errors: ZoneState['errors'] = {
    ...(!values.name && { name: 'What it is called.' }),
    ...(odd.length > 0 && { countries: `Two letters each, such as DE. Not: ${odd.join(', ')}` }),
  };
  if (Object.keys(errors).length > 0) return { values, errors, message: look };
  try {
    const id = isId('shippingZone', values.id) ? { id: values.id } : {};
    const saved = await writeZone({ ...id, name: values.name, countryCodes }, admin.id);
    refresh();
    if (saved.ok) return { values, errors: {}, message: 'Saved.', done: true };
    if (saved.problem.kind === 'not-found') return { values, errors: {}, message: 'This zone is gone.' };
    const taken = `${saved.problem.by} has one of these already.`;
    return { values, errors: { countries: taken }, message: look };
  } catch (error) {
    console.error('save zone:', error);
    return { values, errors: {}, message: away };
  }
}

/** Fields of {@link RateState}. */
export async function addRateAction(_previous: RateState, form: FormData): Promise<RateState> {
  const admin = await requireAdmin('/admin/shipping');
  const values = {
    zoneId: fieldText(form, 'zoneId', 60),
    method: fieldText(form, 'method', 20),
    currency: fieldText(form, 'currency', 10),
    price: fieldText(form, 'price', 20),
    fromTotal: fieldText(form, 'fromTotal', 20).trim(),
    belowTotal: fieldText(form, 'belowTotal', 20).trim(),
    fromGrams: fieldText(form, 'fromGrams', 12).trim(),
    toGrams: fieldText(form, 'toGrams', 12).trim(),
  };
  const read = readRate(values);
  if ('errors' in read) return { values, errors: read.errors, message: look };
  try {
    const isAdded = isId('shippingZone', values.zoneId) && (await addRate(read.rate, admin.id));
    refresh();
    return isAdded
      ? { values: {}, errors: {}, message: 'Added. It counts from now on.', done: true }
      : { values, errors: {}, message: 'This zone is gone.' };
  } catch (error) {
    console.error('add rate:', error);
    return { values, errors: {}, message: away };
  }
}

type Typed = Record<Exclude<keyof RateState['values'], undefined>, string>;

type Read = { errors: RateState['errors'] } | { rate: ShippingRate };

function readRate(values: Typed): Read {
  const { zoneId, method, currency } = values;
  const errors: RateState['errors'] = {};
  if (!isShippingMethodId(method)) errors.method = 'Please choose one of the list.';
  if (!isCurrency(currency)) errors.currency = 'Please choose one of the list.';
  const money = (field: 'price' | 'fromTotal' | 'belowTotal') => {
    if (field !== 'price' && values[field] === '') return undefined;
    const amountMinor = parseDecimal(values[field], currency as Currency);
    if (amountMinor === undefined) errors[field] = 'An amount such as 12.50.';
    return amountMinor;
  };
  const grams = (field: 'fromGrams' | 'toGrams') => {
    if (values[field] === '') return undefined;
    if (/^\d{1,8}$/.test(values[field])) return Number(values[field]);
    errors[field] = 'A whole number of grams.';
    return undefined;
  };
  const priceMinor = money('price');
  const [fromTotalMinor, belowTotalMinor] = [money('fromTotal') ?? 0, money('belowTotal') ?? null];
  const [fromGrams, toGrams] = [grams('fromGrams') ?? 0, grams('toGrams') ?? null];
  if (belowTotalMinor !== null && belowTotalMinor <= fromTotalMinor) {
    errors.belowTotal ??= 'More than where it begins.';
  }
  if (toGrams !== null && toGrams < fromGrams) errors.toGrams ??= 'Not less than where it begins.';
  const isFine = Object.keys(errors).length === 0 && priceMinor !== undefined && isShippingMethodId(method);
  if (!isFine) return { errors };
  const bounds = { fromTotalMinor, belowTotalMinor, fromGrams, toGrams };
  return { rate: { zoneId, method, currency, priceMinor, ...bounds } };
}

/** Field `id`: of a zone or a rate. */
export async function removeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/shipping');
  const id = fieldText(form, 'id', 60);
  try {
    const isGone = isId('shippingZone', id)
      ? await removeZone(id, admin.id)
      : isId('shippingRate', id) && (await removeRate(id, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isGone ? 'Removed.' : 'It was gone already.', done: true };
  } catch (error) {
    console.error('remove from tariff:', error);
    return { values: {}, errors: {}, message: away };
  }
}
