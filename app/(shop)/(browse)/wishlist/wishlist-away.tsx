import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';

/** The store of wishes does not answer. `path` is asked again. */
export async function WishlistAway({ path }: { path: string }) {
  const [{ locale }, { wishlist: t }] = await Promise.all([market(), texts()]);
  return (
    <div className="walk pt-16 pb-10">
      <h1 className="display-lg">{t.away}</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-soft">{t.awayWords}</p>
      {/* A plain link: it asks the server again. */}
      <a href={localPath(locale, path)} className="button mt-8">
        {t.again}
      </a>
    </div>
  );
}
