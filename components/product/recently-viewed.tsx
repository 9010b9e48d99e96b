import { RecentShelf } from '@/components/product/recent-shelf';
import { texts } from '@/lib/locale/current-market';

/** What this browser looked at before; it takes no place while there is nothing. */
export async function RecentlyViewed({ current }: { current?: string }) {
  const { product: t } = await texts();
  return (
    <section className="recent-band mt-20 overflow-x-clip lg:mt-28">
      <h2 className="display-md mb-7 border-t pt-8">{t.recentlyViewed}</h2>
      <RecentShelf current={current} label={t.recentlyViewed} soldOut={t.soldOut} />
    </section>
  );
}
