import { isFromHere } from '@/app/from-here';
import { longestFormBytes } from '@/lib/cache/posted-form';

const headers = { 'cache-control': 'private, no-store' };

/**
 * Answers a form of the shop's own pages, sent by its script, with what the form's action answers: the same words,
 * without the renderer. Another site's form is refused, as actions refuse it (decision 019).
 */
export async function answerForm(
  request: Request,
  answer: (form: FormData) => Promise<object>,
): Promise<Response> {
  if (!isFromHere(request)) return Response.json({ problem: 'other-site' }, { status: 403, headers });
  // Without a length the body could be endless.
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= longestFormBytes)) return Response.json({ problem: 'too-long' }, { status: 413, headers });
  const form = await request.formData().catch(() => undefined);
  if (!form) return Response.json({ problem: 'no-form' }, { status: 400, headers });
  return Response.json(await answer(form), { headers });
}
