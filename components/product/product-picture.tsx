import { pictureSources } from '@/components/product/picture-sources';
import { PictureStandIn } from '@/components/product/picture-stand-in';
import type { Picture } from '@/lib/catalog/product';

type Props = {
  picture: Picture | undefined;
  /** What stands in when there is no picture. */
  title: string;
  maker?: string;
  /** CSS sizes of the place it is shown in. */
  sizes: string;
  /** Above the fold: fetched first. */
  isFirst?: boolean;
  /** The picture adds nothing to the words beside it, such as in a card that names the product. */
  isDecorative?: boolean;
  className?: string;
};

/** Of the picture that a product's own page shows large. */
export const mainPictureSizes = '(min-width: 1024px) 48rem, 92vw';

/**
 * A product's picture in a square kept free for it. Drawings fill the square; photographs stand on the
 * stone plinth, whole when they are far from square, so that shots of any catalog look gathered.
 */
export function ProductPicture({ picture, title, maker, className = '', ...shown }: Props) {
  if (!picture) return <PictureStandIn title={title} maker={maker} className={className} />;
  const alt = shown.isDecorative ? '' : picture.alt || title;
  const loading = shown.isFirst ? ('eager' as const) : ('lazy' as const);
  if (picture.isVector) {
    return (
      <span
        className={`block aspect-square overflow-hidden ${className}`}
        style={{ background: picture.placeholder }}
      >
        {/* biome-ignore lint/performance/noImgElement: an SVG is sharp at any size; there is nothing to resize */}
        <img
          src={picture.src}
          alt={alt}
          width={picture.width}
          height={picture.height}
          loading={loading}
          fetchPriority={shown.isFirst ? 'high' : 'auto'}
          decoding="async"
          className="h-full w-full object-cover"
        />
      </span>
    );
  }
  const isNearlySquare = Math.abs(Math.log(picture.width / picture.height)) < 0.36;
  return (
    <span className={`relative block aspect-square overflow-hidden bg-plinth ${className}`}>
      {/* biome-ignore lint/performance/noImgElement: sized by Next all the same, without its script */}
      <img
        {...pictureSources(picture.src)}
        sizes={shown.sizes}
        alt={alt}
        loading={loading}
        fetchPriority={shown.isFirst ? 'high' : 'auto'}
        decoding="async"
        className={`absolute inset-0 h-full w-full mix-blend-multiply ${isNearlySquare ? 'object-cover' : 'object-contain p-[6%]'}`}
      />
    </span>
  );
}
