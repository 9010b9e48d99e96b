import sharp from 'sharp';
import type { Db, Transaction } from '@/db/client';
import { insertMedia, type MediaRow, mediaId } from './media-row';

/** Largest picture that is taken, in bytes. */
export const maxPictureBytes = 10 * 1024 * 1024;
/** A small file can unpack to a huge picture; this many pixels are decoded at most. */
const maxPixels = 50_000_000;

const mimeTypes: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** The bytes are no picture the shop shows; `message` says why, for the person who sent them. */
export class PictureUnreadable extends Error {}

/**
 * Reads a stranger's picture: JPEG, PNG, WebP, AVIF or GIF, by its content and not by its name. SVG is
 * refused, since it can carry scripts. AVIF is kept as WebP, which every browser and next/image read.
 */
export async function readPicture(bytes: Buffer): Promise<MediaRow> {
  if (bytes.length === 0) throw new PictureUnreadable('The file is empty.');
  if (bytes.length > maxPictureBytes) throw new PictureUnreadable('The picture is larger than 10 MB.');
  const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
  const found = await picture.metadata().catch(() => undefined);
  const isAvif = found?.format === 'heif' && found.compression === 'av1';
  const mimeType = isAvif ? 'image/webp' : mimeTypes[found?.format ?? ''];
  if (!found || !mimeType) throw new PictureUnreadable('This is not a JPEG, PNG, WebP, AVIF or GIF picture.');
  try {
    const { dominant } = await picture.clone().stats();
    const kept = isAvif ? await picture.clone().webp().toBuffer() : bytes;
    const hex = (channel: number) => channel.toString(16).padStart(2, '0');
    return {
      id: mediaId(kept),
      mimeType,
      width: found.autoOrient?.width ?? found.width,
      height: found.autoOrient?.height ?? found.height,
      placeholder: `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`,
      bytes: kept,
    };
  } catch {
    throw new PictureUnreadable('The picture is damaged.');
  }
}

/** Reads and stores a picture; returns the id of its media row. Throws {@link PictureUnreadable}. */
export async function storePicture(db: Db | Transaction, bytes: Buffer): Promise<string> {
  const row = await readPicture(bytes);
  await insertMedia(db, [row]);
  return row.id;
}
