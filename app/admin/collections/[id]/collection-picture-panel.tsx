'use client';

import { ImagePlus } from 'lucide-react';
import { Panel } from '@/components/admin/panel';
import { pictureTypes, useUpload } from '@/components/admin/use-upload';

type Props = { src: string | undefined; uploadTo: string; remove: () => Promise<void> };

/** The picture of a collection: chosen, replaced, taken away. */
export function CollectionPicturePanel({ src, uploadTo, remove }: Props) {
  const { upload, error, isBusy } = useUpload(uploadTo, '');
  return (
    <Panel title="Picture" aside="upright, 4 : 5">
      <div className="flex gap-4">
        {src && (
          // biome-ignore lint/performance/noImgElement: shown once, to few people
          <img
            src={src}
            alt="What stands for this collection"
            className="aspect-[4/5] w-28 rounded-md border border-line object-cover"
          />
        )}
        <div className="grid flex-1 content-start gap-2">
          <label className="desk-drop flex min-h-20 cursor-pointer items-center justify-center gap-2 text-center text-soft text-xs">
            <ImagePlus aria-hidden size={18} strokeWidth={1.5} />
            {isBusy ? 'Adding…' : src ? 'Replace picture' : 'Add picture'}
            <input
              type="file"
              accept={pictureTypes}
              className="sr-only"
              disabled={isBusy}
              onChange={upload}
            />
          </label>
          {src && (
            <form action={remove}>
              <button type="submit" className="desk-button">
                Remove picture
              </button>
            </form>
          )}
          <p className="text-soft text-xs">
            {src
              ? 'JPEG, PNG, WebP, AVIF or GIF, up to 10 MB.'
              : 'Without one, its first products stand for it. Up to 10 MB.'}
          </p>
        </div>
      </div>
      <p role="status" className="mt-2 text-accent text-xs">
        {error}
      </p>
    </Panel>
  );
}
