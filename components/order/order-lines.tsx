import { PictureStandIn } from '@/components/product/picture-stand-in';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

type Line = {
  variantId: string;
  title: string;
  variantTitle: string;
  imageUrl: string | undefined;
  quantity: number;
  lineTotal: Money;
};

/** What was bought, as it was when it was bought: its own words and picture, not the catalog's of today. */
export async function OrderLines({ lines }: { lines: Line[] }) {
  const [{ locale }, { order: t }] = await Promise.all([market(), texts()]);
  return (
    <ul aria-label={t.lines} className="border-t">
      {lines.map((line) => (
        <li key={line.variantId} className="grid grid-cols-[4.5rem_1fr_auto] gap-x-4 border-b py-4">
          <span className="block aspect-square overflow-hidden rounded-xs bg-plinth">
            {line.imageUrl ? (
              // biome-ignore lint/performance/noImgElement: any address, frozen into the order; small
              <img
                src={line.imageUrl}
                alt=""
                width={144}
                height={144}
                loading="lazy"
                className="h-full w-full object-cover"
              />
            ) : (
              <PictureStandIn title={line.title} />
            )}
          </span>
          <div className="min-w-0">
            <p className="leading-snug font-medium">{line.title}</p>
            {line.variantTitle && <p className="text-sm text-soft">{line.variantTitle}</p>}
            <p className="tabular text-sm text-soft">{fill(t.quantity, { count: line.quantity })}</p>
          </div>
          <p className="tabular font-medium">{formatMoney(line.lineTotal, locale)}</p>
        </li>
      ))}
    </ul>
  );
}
