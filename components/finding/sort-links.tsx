import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

export type Order = { name: string; short: string; spoken: string; href: string };

/** Orders of a list, as links: no script, and each is a page of its own. */
export async function SortLinks({ current, orders }: { current: string; orders: Order[] }) {
  const { finding: t } = await texts();
  return (
    <nav aria-label={t.sort} className="min-w-0 max-lg:border-y max-lg:py-1.5 lg:-mx-2.5">
      <ul className="scroller flex max-lg:-ml-2.5">
        {orders.map(({ name, short, spoken, href }) => (
          <li key={name} className="shrink-0">
            <ShopLink
              href={href}
              rel="nofollow"
              prefetch={false}
              scroll={false}
              aria-current={name === current ? 'true' : undefined}
              aria-label={fill(t.sortBy, { order: spoken })}
              className="flex min-h-11 items-center px-2.5 text-md text-soft underline-offset-8 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {short}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
