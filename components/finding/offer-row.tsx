import type { Offer, OfferWords } from '@/components/finding/offers';
import { useMe } from '@/components/shell/me';
import { useMarket } from '@/components/ui/market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';

type Props = {
  id: string;
  offer: Offer;
  words: OfferWords;
  isActive: boolean;
  onPoint: () => void;
  onFollow: () => void;
};

export function OfferRow({ id, offer, words, isActive, onPoint, onFollow }: Props) {
  const { locale } = useMarket();
  const { product } = offer;
  const own = useMe().tiles?.[product?.id ?? ''];
  const cost = own?.price.currency === product?.price.currency ? own : product;
  const price = cost && formatMoney(cost.price, locale);
  const varies = own && cost === own ? own.varies : product?.priceVaries;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={() => !isActive && onPoint()}
      onClick={onFollow}
      className="flex min-h-11 cursor-pointer items-center gap-4 px-5 py-1.5 aria-selected:bg-sunken"
    >
      {product && <Thumbnail product={product} />}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{offer.label}</span>
        {offer.detail && <span className="block truncate text-sm text-soft">{offer.detail}</span>}
      </span>
      {price && (
        <span data-price-of={product?.id} className="tabular text-sm font-medium">
          {varies ? fill(words.from, { price }) : price}
        </span>
      )}
    </div>
  );
}

const thumbnailWidth = 96;

/** The server's own resizing, without next/image's script. */
function Thumbnail({ product: { picture } }: { product: NonNullable<Offer['product']> }) {
  const isOurs = picture?.src.startsWith('/');
  const small = `/_next/image?${new URLSearchParams({ url: picture?.src ?? '', w: String(thumbnailWidth), q: '75' })}`;
  return (
    <span
      className="size-12 shrink-0 overflow-hidden rounded-xs"
      style={{ background: picture?.placeholder }}
    >
      {picture && (
        // biome-ignore lint/performance/noImgElement: next/image would send its script for a thumbnail
        <img
          src={isOurs && !picture.isVector ? small : picture.src}
          alt=""
          width={48}
          height={48}
          className="size-full object-cover"
        />
      )}
    </span>
  );
}
