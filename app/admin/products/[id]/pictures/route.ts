import { currentAccount } from '@/lib/accounts/auth-session';
import { addPicture, type PictureProblem } from '@/lib/catalog/edit-pictures';
import { isId } from '@/lib/id';

const maxBytes = 10 * 1024 * 1024;
// The form around the file.
const overheadBytes = 64 * 1024;

/**
 * Takes one picture (`picture`, at most 10 MB, and `alt`). A door of its own and not a server action: those
 * would have to take bodies of this size everywhere.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await context.params;
  if (!isFromHere(request)) return answer(403, 'This form was sent from another site.');
  const admin = await currentAccount({ fresh: true });
  if (!admin?.roles.includes('admin')) return answer(403, 'Please sign in as an admin.');
  if (!isId('product', id)) return answer(404, 'This product no longer exists.');
  // Without a length the body could be endless.
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= maxBytes + overheadBytes)) return answer(413, tooLarge);
  const form = await request.formData().catch(() => undefined);
  const picture = form?.get('picture');
  if (!(picture instanceof File) || picture.size === 0) return answer(400, 'Please choose a picture.');
  if (picture.size > maxBytes) return answer(413, tooLarge);
  const alt = String(form?.get('alt') ?? '')
    .replaceAll('\u0000', '')
    .toWellFormed()
    .slice(0, 300);
  const bytes = Buffer.from(await picture.arrayBuffer());
  const added = await addPicture({ productId: id, bytes, alt, editedBy: admin.id });
  return added.ok ? answer(201) : answer(added.problem.kind === 'gone' ? 404 : 422, explain(added.problem));
}

const tooLarge = 'This picture is larger than 10 MB.';

function explain(problem: PictureProblem): string {
  if (problem.kind === 'gone') return 'This product no longer exists.';
  if (problem.kind === 'too-many') return 'This product has as many pictures as fit.';
  return problem.reason;
}

function answer(status: number, error?: string): Response {
  return Response.json(error ? { error } : {}, { status, headers: { 'cache-control': 'no-store' } });
}

function isFromHere(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin) return false;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
