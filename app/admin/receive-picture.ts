import { isFromHere } from '@/app/from-here';
import { currentAccount } from '@/lib/accounts/auth-session';

const maxBytes = 10 * 1024 * 1024;
// The form around the file.
const overheadBytes = 64 * 1024;

export type ReceivedPicture = { bytes: Buffer; alt: string; sentBy: string };

/**
 * Reads a picture that an admin sent (`picture`, at most 10 MB, and `alt`), or answers why not. For doors of
 * their own and not server actions: those would have to take bodies of this size everywhere.
 */
export async function receivePicture(request: Request): Promise<ReceivedPicture | Response> {
  if (!isFromHere(request)) return pictureAnswer(403, 'This form was sent from another site.');
  const admin = await currentAccount({ fresh: true });
  if (!admin?.roles.includes('admin')) return pictureAnswer(403, 'Please sign in as an admin.');
  // Without a length the body could be endless.
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= maxBytes + overheadBytes)) return pictureAnswer(413, tooLarge);
  const form = await request.formData().catch(() => undefined);
  const picture = form?.get('picture');
  if (!(picture instanceof File) || picture.size === 0) return pictureAnswer(400, 'Please choose a picture.');
  if (picture.size > maxBytes) return pictureAnswer(413, tooLarge);
  const alt = String(form?.get('alt') ?? '')
    .replaceAll('\u0000', '')
    .toWellFormed()
    .slice(0, 300);
  return { bytes: Buffer.from(await picture.arrayBuffer()), alt, sentBy: admin.id };
}

const tooLarge = 'This picture is larger than 10 MB.';

export function pictureAnswer(status: number, error?: string): Response {
  return Response.json(error ? { error } : {}, { status, headers: { 'cache-control': 'no-store' } });
}
