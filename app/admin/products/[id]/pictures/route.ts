import { pictureAnswer, receivePicture } from '@/app/admin/receive-picture';
import { addPicture, type PictureProblem } from '@/lib/catalog/edit-pictures';
import { isId } from '@/lib/id';

/** Takes one picture behind the others (`picture`, at most 10 MB, and `alt`). */
export async function POST(
  request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await context.params;
  const received = await receivePicture(request);
  if (received instanceof Response) return received;
  const { bytes, alt, sentBy } = received;
  if (!isId('product', id)) return pictureAnswer(404, 'This product no longer exists.');
  const added = await addPicture({ productId: id, bytes, alt, editedBy: sentBy });
  if (added.ok) return pictureAnswer(201);
  return pictureAnswer(added.problem.kind === 'gone' ? 404 : 422, explain(added.problem));
}

function explain(problem: PictureProblem): string {
  if (problem.kind === 'gone') return 'This product no longer exists.';
  if (problem.kind === 'too-many') return 'This product has as many pictures as fit.';
  return problem.reason;
}
