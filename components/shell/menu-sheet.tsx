'use client';

import { ChevronDown, Menu, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { MarketSwitch } from '@/components/shell/market-switch';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import { useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { fill } from '@/lib/locale/fill';

export type MenuRoom = { handle: string; name: string; shelves: { handle: string; name: string }[] };

/** The whole shop in a sheet, for phones. A native dialog: it traps focus and closes on Escape by itself. */
export function MenuSheet({ rooms }: { rooms: MenuRoom[] }) {
  const [isFilled, setFilled] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const pathname = usePathname();
  const t = useTexts('everywhere');
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at another page closes the sheet
  useEffect(() => dialog.current?.close(), [pathname]);
  const close = () => dialog.current?.close();
  const open = () => {
    // Half of a page's links would be in here, and few who come open it.
    setFilled(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" aria-label={t.menu} className="icon-button" onClick={open}>
        <Menu aria-hidden="true" size={22} strokeWidth={1.5} />
      </button>
      <dialog
        ref={dialog}
        aria-label={t.menu}
        className="m-0 h-dvh max-h-none w-[min(22rem,88vw)] max-w-none bg-paper text-ink open:flex open:flex-col"
        onClick={(event) => event.target === event.currentTarget && close()}
        onKeyDown={() => {}}
      >
        <div className="flex items-center justify-between border-b px-5 py-3">
          <p className="display-sm">{t.rooms}</p>
          <button type="button" aria-label={t.closeMenu} className="icon-button -mr-2.5" onClick={close}>
            <X aria-hidden="true" size={22} strokeWidth={1.5} />
          </button>
        </div>
        <nav aria-label={t.allCategories} className="flex-1 overflow-y-auto px-5 py-2">
          <ul>{isFilled && rooms.map((room) => <Room key={room.handle} room={room} onFollow={close} />)}</ul>
        </nav>
        <div className="flex items-center justify-between border-t px-5 py-3">
          <ShopLink href="/account" prefetch={false} onClick={close} className="py-2 font-medium">
            {t.account}
          </ShopLink>
          <ShopLink href="/wishlist" prefetch={false} onClick={close} className="py-2 font-medium">
            {t.wishlist}
          </ShopLink>
          <ThemeToggle />
        </div>
        <div className="border-t px-5 py-3">
          <MarketSwitch />
        </div>
      </dialog>
    </>
  );
}

function Room({ room, onFollow }: { room: MenuRoom; onFollow: () => void }) {
  const { name, handle, shelves } = room;
  const t = useTexts('everywhere');
  if (shelves.length === 0) {
    return (
      <li className="border-b">
        <ShopLink
          href={`/c/${handle}`}
          prefetch={false}
          onClick={onFollow}
          className="display-sm block py-3.5"
        >
          {name}
        </ShopLink>
      </li>
    );
  }
  return (
    <li className="border-b">
      <details className="group">
        <summary className="display-sm flex list-none items-center justify-between py-3.5 [&::-webkit-details-marker]:hidden">
          {name}
          <ChevronDown
            aria-hidden="true"
            size={18}
            strokeWidth={1.5}
            className="transition-transform group-open:rotate-180"
          />
        </summary>
        <ul className="pb-4">
          {[{ handle, name: fill(t.allOf, { name }) }, ...shelves].map((shelf) => (
            <li key={shelf.handle}>
              <ShopLink
                href={`/c/${shelf.handle}`}
                prefetch={false}
                onClick={onFollow}
                className="block py-2.5 text-soft"
              >
                {shelf.name}
              </ShopLink>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
