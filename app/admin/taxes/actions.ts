'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type FormState, fieldText } from '@/lib/form';
import { parsePercent, removeTaxRate, setTaxRate } from '@/lib/tax/set-tax-rate';
import type { TaxRate } from '@/lib/tax/tax';

type Field = 'countryCode' | 'region' | 'taxClass' | 'percent' | 'name';
export type TaxFormState = FormState<Field>;

const classes: readonly TaxRate['taxClass'][] = ['standard', 'reduced', 'shipping'];
const classOf = (text: string) => classes.find((known) => known === text);
const away = 'The shop could not save this right now. Nothing is lost: please try again.';

/** Fields `countryCode`, `region`, `taxClass`, `percent`, `name`. */
export async function setTaxRateAction(_previous: TaxFormState, form: FormData): Promise<TaxFormState> {
  const admin = await requireAdmin('/admin/taxes');
  const values = {
    countryCode: fieldText(form, 'countryCode', 10).trim().toUpperCase(),
    region: fieldText(form, 'region', 20).trim().toUpperCase(),
    taxClass: fieldText(form, 'taxClass', 20),
    percent: fieldText(form, 'percent', 20),
    name: fieldText(form, 'name', 100).trim(),
  };
  const taxClass = classOf(values.taxClass);
  const millionths = parsePercent(values.percent);
  const errors: TaxFormState['errors'] = {
    ...(!/^[A-Z]{2}$/.test(values.countryCode) && { countryCode: 'Two letters, such as US or DE.' }),
    ...(!taxClass && { taxClass: 'Please choose one of the list.' }),
    ...(millionths === undefined && { percent: 'A number such as 7.25, from 0 to 100.' }),
    ...(!values.name && { name: 'What it is called.' }),
  };
  if (!taxClass || millionths === undefined || Object.keys(errors).length > 0) {
    return { values, errors, message: 'Please look at the marked fields.' };
  }
  try {
    const { countryCode, region, name } = values;
    await setTaxRate({ countryCode, region, taxClass, millionths, name }, admin.id);
    refresh();
    return { values, errors: {}, message: 'Saved. Carts are reckoned with it from now on.', done: true };
  } catch (error) {
    console.error('set tax rate:', error);
    return { values, errors: {}, message: away };
  }
}

/** Field `id`: country, region and class with | between. */
export async function removeTaxRateAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/taxes');
  const [countryCode = '', region = '', last = ''] = fieldText(form, 'id', 60).split('|');
  const taxClass = classOf(last);
  try {
    const isGone = taxClass && (await removeTaxRate({ countryCode, region, taxClass }, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isGone ? 'Removed.' : 'It was gone already.', done: true };
  } catch (error) {
    console.error('remove tax rate:', error);
    return { values: {}, errors: {}, message: away };
  }
}
