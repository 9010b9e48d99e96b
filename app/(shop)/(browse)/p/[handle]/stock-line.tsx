import type { Variant } from '@/lib/catalog/product';
import { shop } from '@/lib/shop';

/** How many are left, in words and not by colour alone. */
export function StockLine({ variant }: { variant: Variant | undefined }) {
  const { words, dot } = stockWords(variant);
  return (
    <p className="flex items-center gap-2.5 text-[0.9375rem]" aria-live="polite">
      <span aria-hidden="true" className={`h-2.5 w-2.5 rounded-full ${dot}`} />
      {words}
    </p>
  );
}

function stockWords(variant: Variant | undefined): { words: string; dot: string } {
  if (!variant) return { words: 'Not made in this combination', dot: 'border border-line-strong' };
  if (variant.available === 0) return { words: 'Sold out', dot: 'border border-line-strong' };
  if (variant.available <= shop.lowStockAt)
    return { words: `Only ${variant.available} left`, dot: 'bg-accent' };
  return { words: 'In stock, ready to ship', dot: 'bg-olive' };
}
