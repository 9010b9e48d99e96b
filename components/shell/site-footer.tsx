import Link from 'next/link';
import { categoriesInReach } from '@/components/shell/categories-in-reach';
import { Mark } from '@/components/shell/wordmark';
import { Colonnade } from '@/components/ui/colonnade';
import { shop } from '@/lib/shop';

export async function SiteFooter() {
  const categories = await categoriesInReach();
  return (
    <footer className="mt-24">
      <Colonnade />
      <div className="bg-sunken">
        <div className="walk grid gap-x-10 gap-y-12 py-14 md:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]">
          <div className="md:col-span-2 lg:col-span-1">
            <Mark className="h-6 text-accent" />
            <p className="display-md mt-5 max-w-[18ch]">{shop.tagline}.</p>
            <p className="mt-4 max-w-[44ch] text-soft">
              A stoa was the covered walk beside the market: shade, company, and good things laid out along
              the columns. This one is always open.
            </p>
          </div>
          <FooterList
            title="Rooms"
            links={categories.slice(0, 8).map(({ name, handle }) => ({ name, href: `/c/${handle}` }))}
          />
          <FooterList
            title="You"
            links={[
              { name: 'Sign in', href: '/sign-in' },
              { name: 'Open an account', href: '/sign-up' },
              { name: 'Your orders', href: '/account' },
            ]}
          />
        </div>
        <div className="walk flex flex-wrap justify-between gap-x-8 gap-y-2 border-t py-6 text-sm text-soft">
          <p>{shop.name}. Prices include tax.</p>
          <p>A demonstration shop: nothing here is charged or shipped.</p>
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
            <Link
              href={href}
              prefetch={false}
              className="inline-block py-1.5 hover:text-accent hover:underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
