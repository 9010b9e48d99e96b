import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';

/** The words are known, but nothing is left of them after what was chosen. */
export async function NothingFitting({ clearHref }: { clearHref: string }) {
  const { finding: t } = await texts();
  return (
    <div className="py-20 text-center">
      <p className="display-md">{t.narrowedToNothing}</p>
      <p className="mx-auto mt-3 max-w-[44ch] text-soft">{t.narrowedToNothingWords}</p>
      <ShopLink href={clearHref} className="button mt-7">
        {t.clearAll}
      </ShopLink>
    </div>
  );
}
