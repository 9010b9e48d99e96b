'use client';

import { ArrowLeft, ArrowRight, ImagePlus, X } from 'lucide-react';
import { Panel } from '@/components/admin/panel';
import { pictureTypes, useUpload } from '@/components/admin/use-upload';

type Picture = { id: string; src: string; alt: string };
type Change = (form: FormData) => Promise<void>;

/** The product's pictures in order: add, move, take away. The first is what lists show. */
export function PicturePanel(props: {
  pictures: Picture[];
  productTitle: string;
  uploadTo: string;
  move: Change;
  remove: Change;
}) {
  const { pictures } = props;
  const { upload, error, isBusy } = useUpload(props.uploadTo, props.productTitle);
  return (
    <Panel title="Pictures" aside={pictures.length > 0 && `${pictures.length}`}>
      <ul className="grid grid-cols-3 gap-2 xl:grid-cols-2">
        {pictures.map((picture, index) => (
          <PictureTile
            key={picture.id}
            picture={picture}
            place={index + 1}
            isLast={index === pictures.length - 1}
            move={props.move}
            remove={props.remove}
          />
        ))}
        <li>
          <label className="desk-drop flex aspect-square cursor-pointer flex-col items-center justify-center gap-2 text-center text-soft text-xs">
            <ImagePlus aria-hidden size={20} strokeWidth={1.5} />
            {isBusy ? 'Adding…' : 'Add picture'}
            <input
              type="file"
              accept={pictureTypes}
              className="sr-only"
              disabled={isBusy}
              onChange={upload}
            />
          </label>
        </li>
      </ul>
      <p role="status" className="mt-2 text-accent text-xs">
        {error}
      </p>
      <p className="text-soft text-xs">JPEG, PNG, WebP, AVIF or GIF, up to 10 MB.</p>
    </Panel>
  );
}

function PictureTile(props: {
  picture: Picture;
  place: number;
  isLast: boolean;
  move: Change;
  remove: Change;
}) {
  const { picture, place, isLast } = props;
  const button = 'grid size-7 place-items-center rounded bg-raised/95 text-ink shadow-sm disabled:opacity-35';
  return (
    <li className="relative overflow-hidden rounded-md border border-line bg-paper">
      {/* biome-ignore lint/performance/noImgElement: shown once, to few people */}
      <img src={picture.src} alt={picture.alt} loading="lazy" className="aspect-square w-full object-cover" />
      {place === 1 && (
        <span className="absolute top-1.5 left-1.5 rounded bg-raised/95 px-1.5 py-0.5 text-2xs">First</span>
      )}
      <div className="absolute inset-x-1.5 bottom-1.5 flex gap-1">
        <form action={props.move} className="contents">
          <input type="hidden" name="imageId" value={picture.id} />
          <button
            type="submit"
            name="by"
            value="-1"
            disabled={place === 1}
            className={button}
            aria-label={`Move picture ${place} forward`}
          >
            <ArrowLeft aria-hidden size={14} />
          </button>
          <button
            type="submit"
            name="by"
            value="1"
            disabled={isLast}
            className={button}
            aria-label={`Move picture ${place} back`}
          >
            <ArrowRight aria-hidden size={14} />
          </button>
        </form>
        <form action={props.remove} className="ml-auto">
          <input type="hidden" name="imageId" value={picture.id} />
          <button type="submit" className={button} aria-label={`Remove picture ${place}`}>
            <X aria-hidden size={14} />
          </button>
        </form>
      </div>
    </li>
  );
}
