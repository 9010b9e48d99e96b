import { categoriesInReach } from '@/components/shell/categories-in-reach';
import { MarketSwitch } from '@/components/shell/market-switch';
import { Mark } from '@/components/shell/wordmark';
import { Colonnade } from '@/components/ui/colonnade';
import { ShopLink } from '@/components/ui/shop-link';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { shop } from '@/lib/shop';
import { pricesIncludeTax } from '@/lib/tax/tax';

export async function SiteFooter() {
  const [categories, { findOrder, shell: t }, { currency }] = await Promise.all([
    categoriesInReach(),
    texts(),
    market(),
  ]);
  const isTaxIncluded = pricesIncludeTax(currency);
  return (
    <footer className="mt-24">
      <Colonnade />
      <div className="bg-sunken">
        <div className="walk grid gap-x-10 gap-y-12 py-14 md:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]">
          <div className="md:col-span-2 lg:col-span-1">
            <Mark className="h-6 text-accent" />
            <p className="display-md mt-5 max-w-[18ch]">{t.tagline}.</p>
            <p className="mt-4 max-w-[44ch] text-soft">{t.stoa}</p>
          </div>
          <FooterList
            title={t.footerRooms}
            links={categories.slice(0, 8).map(({ name, handle }) => ({ name, href: `/c/${handle}` }))}
          />
          <FooterList
            title={t.footerYou}
            links={[
              { name: t.signIn, href: '/sign-in' },
              { name: t.openAccount, href: '/sign-up' },
              { name: t.yourOrders, href: '/account' },
              { name: findOrder.title, href: '/order/find' },
            ]}
          />
        </div>
        <div className="walk border-t py-5">
          <MarketSwitch />
        </div>
        <div className="walk flex flex-wrap justify-between gap-x-8 gap-y-2 border-t py-6 text-sm text-soft">
          <p>{fill(isTaxIncluded ? t.taxIncluded : t.taxAdded, { shop: shop.name })}</p>
          <p>{t.demonstration}</p>
        </div>
      </div>
    </footer>
  );
}

function FooterList({ title, links }: { title: string; links: { name: string; href: string }[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2 className="label text-soft">{title}</h2>
      <ul className="mt-3">
        {links.map(({ name, href }) => (
          <li key={href}>
            <ShopLink
              href={href}
              prefetch={false}
              className="inline-block py-1.5 hover:text-accent hover:underline"
            >
              {name}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
