import { answerForm } from '@/app/api/answer-form';
import { addToCartAction } from '@/lib/cart/actions';

export const dynamic = 'force-dynamic';

const untouched = { values: {}, errors: {} };

/** "Add to cart" of a product's page: the form's state. */
export function POST(request: Request): Promise<Response> {
  return answerForm(request, (form) => addToCartAction(untouched, form));
}
