'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { productForDesk } from '@/lib/catalog/desk-questions';
import { movePicture, removePicture } from '@/lib/catalog/edit-pictures';
import { type EditProblem, editProduct } from '@/lib/catalog/edit-product';
import { fieldLengths, parseProductEdit } from '@/lib/catalog/product-edit';
import { type FormState, fieldText, formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import { productFormValues } from './form-values';

// A little over what fits, so that the complaint can say by how much.
const maxFieldLength = fieldLengths.descriptionHtml * 2;

/** Saves the product form. What was typed comes back unless it was saved. */
export async function saveProductAction(
  productId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin(`/admin/products/${encodeURIComponent(productId)}`);
  const values = formTexts(form, maxFieldLength);
  if (!isId('product', productId)) return { values, errors: {}, message: gone };
  const parsed = parseProductEdit(values);
  if (!parsed.ok)
    return { values, errors: parsed.problem.errors, message: 'Please look at the marked fields.' };
  try {
    const seenVersion = values.version ?? '';
    const saved = await editProduct({ productId, seenVersion, edit: parsed.value, editedBy: admin.id });
    if (!saved.ok) return explain(values, saved.problem);
    const product = await productForDesk(productId);
    refresh();
    return {
      values: product ? productFormValues(product) : values,
      errors: {},
      message: 'Saved.',
      done: true,
    };
  } catch (error) {
    console.error('save product:', error);
    return { values, errors: {}, message: 'The shop could not save this right now. Please try again.' };
  }
}

const gone = 'This product no longer exists.';

function explain(values: FormState['values'], problem: EditProblem): FormState {
  if (problem.kind === 'gone') return { values, errors: {}, message: gone };
  if (problem.kind === 'invalid') {
    return { values, errors: problem.errors, message: 'Please look at the marked fields.' };
  }
  return {
    values: { ...values, version: problem.version },
    errors: {},
    message:
      'Somebody else saved this product while you were writing. Nothing you typed is lost: open the product in another tab to compare, then save again to put yours in place of theirs.',
  };
}

/** Fields `imageId`, `by` (places; negative is forward). */
export async function movePictureAction(productId: string, form: FormData): Promise<void> {
  const admin = await requireAdmin();
  const imageId = fieldText(form, 'imageId', 100);
  const by = Math.trunc(Number(fieldText(form, 'by', 10)));
  if (!isId('product', productId) || !isId('image', imageId) || !Number.isSafeInteger(by)) return;
  await movePicture({ productId, imageId, editedBy: admin.id, by });
  refresh();
}

/** Field `imageId`. */
export async function removePictureAction(productId: string, form: FormData): Promise<void> {
  const admin = await requireAdmin();
  const imageId = fieldText(form, 'imageId', 100);
  if (!isId('product', productId) || !isId('image', imageId)) return;
  await removePicture({ productId, imageId, editedBy: admin.id });
  refresh();
}
