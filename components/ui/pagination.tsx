import { ArrowLeft, ArrowRight } from 'lucide-react';
import { ShopLink } from '@/components/ui/shop-link';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatNumber } from '@/lib/locale/formats';

type Props = { page: number; pageCount: number; hrefOf: (page: number) => string };

/** Numbered pages with their neighbours; nothing when there is only one. */
export async function Pagination({ page, pageCount, hrefOf }: Props) {
  if (pageCount <= 1) return null;
  const [{ locale }, { shell: t }] = await Promise.all([market(), texts()]);
  const step = 'inline-flex min-h-11 items-center gap-2 px-1 font-medium hover:text-accent';
  return (
    <nav aria-label={t.pages} className="flex items-center justify-between gap-4 border-t pt-5">
      {page > 1 ? (
        <ShopLink href={hrefOf(page - 1)} rel="prev" className={step}>
          <ArrowLeft aria-hidden="true" size={18} strokeWidth={1.5} /> {t.previous}
        </ShopLink>
      ) : (
        <span />
      )}
      <ol className="tabular hidden items-center gap-1 sm:flex">
        {pagesAround(page, pageCount).map((entry) => (
          <li key={entry.key}>
            {entry.page === undefined ? (
              <span className="px-1 text-soft">…</span>
            ) : (
              <ShopLink
                href={hrefOf(entry.page)}
                aria-current={entry.page === page ? 'page' : undefined}
                aria-label={fill(t.page, { page: entry.page })}
                className="grid h-11 min-w-11 place-items-center rounded-xs px-2 hover:bg-sunken aria-[current]:bg-ink aria-[current]:text-paper"
              >
                {formatNumber(entry.page, locale)}
              </ShopLink>
            )}
          </li>
        ))}
      </ol>
      <p className="tabular text-sm text-soft sm:hidden">
        {fill(t.pageOf, { page, pageCount: formatNumber(pageCount, locale) })}
      </p>
      {page < pageCount ? (
        <ShopLink href={hrefOf(page + 1)} rel="next" className={step}>
          {t.next} <ArrowRight aria-hidden="true" size={18} strokeWidth={1.5} />
        </ShopLink>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** First, last, and the page's neighbours; `page: undefined` stands for what is left out. */
export function pagesAround(page: number, pageCount: number): { key: string; page: number | undefined }[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((number) => number >= 1 && number <= pageCount)
    .sort((one, other) => one - other);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    const entry = { key: String(number), page: number };
    const isGap = before !== undefined && number - before > 1;
    return isGap ? [{ key: `before ${number}`, page: undefined }, entry] : [entry];
  });
}
