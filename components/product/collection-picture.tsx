import { pictureSources } from '@/components/product/picture-sources';
import { ProductPicture } from '@/components/product/product-picture';
import type { Picture, ProductCard } from '@/lib/catalog/product';

type Props = {
  picture: Picture | undefined;
  /** Stand for it when it has no picture of its own. */
  products: ProductCard[];
  sizes: string;
  isFirst?: boolean;
  /** Shape and width; the height follows. */
  className: string;
};

/** A collection's picture, upright. It adds nothing to the title beside it, so it is silent. */
export function CollectionPicture({ picture, products, sizes, isFirst, className }: Props) {
  const frame = `relative block aspect-[4/5] overflow-hidden bg-plinth ${className}`;
  const loading = isFirst ? ('eager' as const) : ('lazy' as const);
  const fetchPriority = isFirst ? ('high' as const) : ('auto' as const);
  if (!picture) return <Mosaic products={products} frame={frame} sizes={sizes} isFirst={isFirst} />;
  if (picture.isVector) {
    return (
      <span className={frame} style={{ background: picture.placeholder }}>
        {/* biome-ignore lint/performance/noImgElement: an SVG is sharp at any size; there is nothing to resize */}
        <img
          src={picture.src}
          alt=""
          width={picture.width}
          height={picture.height}
          loading={loading}
          fetchPriority={fetchPriority}
          decoding="async"
          className="h-full w-full object-cover"
        />
      </span>
    );
  }
  return (
    <span className={frame} style={{ background: picture.placeholder }}>
      {/* biome-ignore lint/performance/noImgElement: sized by Next all the same, without its script */}
      <img
        {...pictureSources(picture.src)}
        sizes={sizes}
        alt=""
        loading={loading}
        fetchPriority={fetchPriority}
        decoding="async"
        className="absolute inset-0 h-full w-full object-cover"
      />
    </span>
  );
}

/** Four products hung together; a single one alone. */
function Mosaic({
  products,
  frame,
  sizes,
  isFirst,
}: Omit<Props, 'picture' | 'className'> & { frame: string }) {
  const shown = products.filter((product) => product.picture).slice(0, 4);
  if (shown.length === 0) return null;
  const isFull = shown.length === 4;
  return (
    <span className={frame}>
      <span className={`grid h-full gap-0.5 ${isFull ? 'grid-cols-2 grid-rows-2' : ''}`}>
        {(isFull ? shown : shown.slice(0, 1)).map((product) => (
          <ProductPicture
            key={product.id}
            picture={product.picture}
            title={product.title}
            sizes={sizes}
            isFirst={isFirst}
            isDecorative
            className="h-full w-full"
          />
        ))}
      </span>
    </span>
  );
}
