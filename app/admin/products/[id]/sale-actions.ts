'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { productForDesk } from '@/lib/catalog/desk-questions';
import { clock } from '@/lib/clock';
import { type FormState, fieldText, formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import { parseSale } from '@/lib/price-lists/parse-sale';
import { endList, makeLists } from '@/lib/price-lists/write-list';
import { standingPrices } from './standing-prices';

const away = 'The shop could not save this right now. Nothing is lost: please try again.';

/** Fields: `startsAt`, `endsAt`, `sale.<currency>.<variant>`. */
export async function makeSaleAction(
  productId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin('/admin/products');
  const values = formTexts(form, 40);
  try {
    const product = await productForDesk(productId);
    if (!product) return { values, errors: {}, message: 'This product no longer exists.' };
    const { id, title } = product;
    const parsed = parseSale(values, { id, title, prices: standingPrices(product) }, clock.now());
    if (!parsed.ok) {
      const message = parsed.errors.prices ?? 'Please look at the marked fields.';
      return { values, errors: parsed.errors, message };
    }
    await makeLists(parsed.drafts, admin.id);
    refresh();
    const begins = parsed.drafts.some(({ startsAt }) => startsAt && startsAt > clock.now().toISOString());
    return {
      values: {},
      errors: {},
      message: begins ? 'Saved. It begins by itself.' : 'Saved. The shop sells at it from now on.',
      done: true,
    };
  } catch (error) {
    console.error('save sale:', error);
    return { values, errors: {}, message: away };
  }
}

/** Field `id`: of the sale. */
export async function endSaleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/products');
  const id = fieldText(form, 'id', 60);
  try {
    const isEnded = isId('priceList', id) && (await endList(id, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isEnded ? 'Ended.' : 'It had ended already.', done: true };
  } catch (error) {
    console.error('end sale:', error);
    return { values: {}, errors: {}, message: away };
  }
}
