'use client';

import {
  ArrowUpRight,
  Coins,
  FlaskConical,
  Gift,
  Landmark,
  Languages,
  LayoutGrid,
  Library,
  LogOut,
  MessageSquareQuote,
  Package,
  ReceiptText,
  Scale,
  Search,
  Tag,
  Tags,
  Truck,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { ShopLink } from '@/components/ui/shop-link';
import { signOutAction } from '@/lib/accounts/actions';
import { shop } from '@/lib/shop';

const rooms = [
  { href: '/admin', name: 'Overview', Icon: LayoutGrid },
  { href: '/admin/products', name: 'Products', Icon: Package },
  { href: '/admin/collections', name: 'Collections', Icon: Library },
  { href: '/admin/orders', name: 'Orders', Icon: ReceiptText },
  { href: '/admin/disputes', name: 'Disputes', Icon: Scale },
  { href: '/admin/promotions', name: 'Promotions', Icon: Tag },
  { href: '/admin/price-lists', name: 'Price lists', Icon: Tags },
  { href: '/admin/gift-cards', name: 'Gift cards', Icon: Gift },
  { href: '/admin/shipping', name: 'Shipping', Icon: Truck },
  { href: '/admin/taxes', name: 'Taxes', Icon: Landmark },
  { href: '/admin/currencies', name: 'Currencies', Icon: Coins },
  { href: '/admin/translations', name: 'Translations', Icon: Languages },
  { href: '/admin/search', name: 'Search', Icon: Search },
  { href: '/admin/reviews', name: 'Reviews', Icon: MessageSquareQuote },
  { href: '/admin/experiments', name: 'Experiments', Icon: FlaskConical },
];

type Props = {
  adminName: string;
  /** How much waits in a room, by its address. */
  waiting: Partial<Record<string, number>>;
};

/** The desk's rooms: a column beside the work on wide screens, a bar above it on narrow ones. */
export function DeskNav({ adminName, waiting }: Props) {
  const path = usePathname();
  const isHere = (href: string) => (href === '/admin' ? path === href : path.startsWith(href));
  return (
    <header className="sticky top-0 z-20 flex items-center gap-1 border-line border-b bg-raised px-3 py-2 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-6 lg:border-r lg:border-b-0 lg:px-4 lg:py-7">
      <ShopLink
        href="/admin"
        className="hidden px-2 font-display text-2xl leading-none tracking-tight sm:block"
      >
        {shop.name} <span className="font-sans text-soft text-xs tracking-normal">desk</span>
      </ShopLink>
      <nav aria-label="Desk" className="flex min-w-0 gap-1 overflow-x-auto lg:flex-col">
        {rooms.map(({ href, name, Icon }) => (
          <ShopLink
            key={href}
            href={href}
            prefetch={false}
            aria-current={isHere(href) ? 'page' : undefined}
            className="flex items-center gap-2.5 rounded-md px-2.5 py-2 text-soft text-sm hover:text-ink aria-[current]:bg-paper aria-[current]:font-medium aria-[current]:text-ink"
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} className="hidden sm:block" />
            {name}
            <Waiting count={waiting[href] ?? 0} />
          </ShopLink>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1 lg:mt-auto lg:ml-0 lg:flex-col lg:items-stretch">
        <a
          href="/"
          className="flex items-center gap-2.5 rounded-md px-2.5 py-2 text-soft text-sm hover:text-ink"
        >
          <ArrowUpRight aria-hidden size={16} strokeWidth={1.75} />
          <span className="max-sm:sr-only">View shop</span>
        </a>
        <form action={signOutAction}>
          <button
            type="submit"
            className="flex w-full items-center gap-2.5 rounded-md px-2.5 py-2 text-left text-soft text-sm hover:text-ink"
          >
            <LogOut aria-hidden size={16} strokeWidth={1.75} />
            <span className="max-lg:sr-only">Sign out {adminName}</span>
          </button>
        </form>
      </div>
    </header>
  );
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="relative rounded-full bg-accent px-1.5 font-medium text-on-accent text-xs tabular-nums leading-5 lg:ml-auto">
      {count > 99 ? '99+' : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
