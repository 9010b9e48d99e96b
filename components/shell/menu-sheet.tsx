'use client';

import { ChevronDown, Menu, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import type { CategoryNode } from '@/lib/catalog/product';

/** The whole shop in a sheet, for phones. A native dialog: it traps focus and closes on Escape by itself. */
export function MenuSheet({ categories }: { categories: CategoryNode[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at another page closes the sheet
  useEffect(() => dialog.current?.close(), [pathname]);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        aria-label="Menu"
        className="icon-button"
        onClick={() => dialog.current?.showModal()}
      >
        <Menu aria-hidden="true" size={22} strokeWidth={1.5} />
      </button>
      <dialog
        ref={dialog}
        aria-label="Menu"
        className="m-0 h-dvh max-h-none w-[min(22rem,88vw)] max-w-none bg-paper text-ink open:flex open:flex-col"
        onClick={(event) => event.target === event.currentTarget && close()}
        onKeyDown={() => {}}
      >
        <div className="flex items-center justify-between border-b px-5 py-3">
          <p className="display-sm">The rooms</p>
          <button type="button" aria-label="Close menu" className="icon-button -mr-2.5" onClick={close}>
            <X aria-hidden="true" size={22} strokeWidth={1.5} />
          </button>
        </div>
        <nav aria-label="All categories" className="flex-1 overflow-y-auto px-5 py-2">
          <ul>
            {categories.map((category) => (
              <Room key={category.id} category={category} onFollow={close} />
            ))}
          </ul>
        </nav>
        <div className="flex items-center justify-between border-t px-5 py-3">
          <Link href="/account" prefetch={false} onClick={close} className="py-2 font-medium">
            Account
          </Link>
          <ThemeToggle />
        </div>
      </dialog>
    </>
  );
}

function Room({ category, onFollow }: { category: CategoryNode; onFollow: () => void }) {
  const { name, handle, children } = category;
  if (children.length === 0) {
    return (
      <li className="border-b">
        <Link href={`/c/${handle}`} prefetch={false} onClick={onFollow} className="display-sm block py-3.5">
          {name}
        </Link>
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
          {[{ id: 'all', handle, name: `All ${name}` }, ...children].map((shelf) => (
            <li key={shelf.id}>
              <Link
                href={`/c/${shelf.handle}`}
                prefetch={false}
                onClick={onFollow}
                className="block py-2.5 text-soft"
              >
                {shelf.name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
