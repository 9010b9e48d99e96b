import { Stars } from '@/components/reviews/stars';
import { ShopLink } from '@/components/ui/shop-link';
import { market, texts } from '@/lib/locale/current-market';
import { counted, fill } from '@/lib/locale/fill';
import { formatNumber } from '@/lib/locale/formats';
import { ratings, type RatingSummary as Summary } from '@/lib/reviews/review';

type Props = { summary: Summary; path: string; chosen?: number };

/** The mean in large figures, and how many gave each number of stars; a bar leads to those reviews. */
export async function RatingSummary({ summary, path, chosen }: Props) {
  const [{ locale }, { reviews: t }] = await Promise.all([market(), texts()]);
  if (summary.average === undefined) return null;
  const average = formatNumber(Math.round(summary.average * 10) / 10, locale);
  return (
    <div>
      <div className="flex items-end gap-4">
        <p aria-hidden="true" className="font-display text-6xl leading-none tracking-tight">
          {average}
        </p>
        <div className="pb-1">
          <Stars
            average={summary.average}
            label={fill(t.outOfFive, { average })}
            className="text-xl text-accent"
          />
          <p className="mt-0.5 text-sm text-soft">{counted(t.count, summary.count, locale)}</p>
        </div>
      </div>
      <ul className="mt-5 max-w-xs">
        {ratings.map((rating) => (
          <li key={rating}>
            <Bar
              stars={counted(t.starsShort, rating, locale)}
              count={summary.byRating[rating]}
              words={counted(t.count, summary.byRating[rating], locale)}
              share={summary.byRating[rating] / summary.count}
              href={`${path}?rating=${rating}`}
              isChosen={chosen === rating}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type BarProps = {
  stars: string;
  words: string;
  count: number;
  share: number;
  href: string;
  isChosen: boolean;
};

function Bar({ stars, words, count, share, href, isChosen }: BarProps) {
  const row = (
    <>
      <span className="w-16 shrink-0 whitespace-nowrap">{stars}</span>
      <span aria-hidden="true" className="h-2 flex-1 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden="true" className="tabular w-7 shrink-0 text-right">
        {count}
      </span>
      <span className="sr-only">: {words}</span>
    </>
  );
  const shape = 'flex min-h-8 items-center gap-3 text-sm';
  if (count === 0) return <span className={`${shape} text-soft`}>{row}</span>;
  return (
    <ShopLink
      href={href}
      prefetch={false}
      aria-current={isChosen ? 'true' : undefined}
      className={`${shape} hover:text-accent hover:underline aria-[current]:font-semibold`}
    >
      {row}
    </ShopLink>
  );
}
