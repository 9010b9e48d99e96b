import { pictureAnswer, receivePicture } from '@/app/admin/receive-picture';
import { setCollectionPicture } from '@/lib/catalog/edit-collection';
import { isId } from '@/lib/id';

/** Takes a collection's picture in place of the one before (`picture`, at most 10 MB). */
export async function POST(
  request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await context.params;
  const received = await receivePicture(request);
  if (received instanceof Response) return received;
  if (!isId('collection', id)) return pictureAnswer(404, gone);
  const { bytes, sentBy } = received;
  const set = await setCollectionPicture({ collectionId: id, bytes, editedBy: sentBy });
  if (set.ok) return pictureAnswer(201);
  return set.problem.kind === 'unreadable'
    ? pictureAnswer(422, set.problem.reason)
    : pictureAnswer(404, gone);
}

const gone = 'This collection no longer exists.';
