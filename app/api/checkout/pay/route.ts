import { answerForm } from '@/app/api/answer-form';
import { payByForm } from '@/lib/checkout/pay-by-form';

export const dynamic = 'force-dynamic';

/** The checkout's form: `{ leadsTo }` when it is paid, else the form's state. */
export function POST(request: Request): Promise<Response> {
  return answerForm(request, payByForm);
}
