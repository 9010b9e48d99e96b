'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useTransition } from 'react';
import { useMarket } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';

type Props = {
  /** The list's path, without filters. */
  path: string;
  /** What stays whatever is chosen: the words searched for, the order. */
  kept: [name: string, value: string][];
  /** What is chosen now, as the address spells it. */
  chosen: [name: string, value: string][];
  words: { open: string; title: string; close: string; show: string; apply: string };
  children: ReactNode;
};

/**
 * Filters as one GET form: it works without a script, and with one each choice shows at once. On a phone it
 * is a sheet, on wide screens the same dialog stands open beside the list.
 */
export function FilterForm({ path, kept, chosen, words, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { locale } = useMarket();
  const [isPending, startTransition] = useTransition();
  const asked = JSON.stringify(chosen);
  // The back button changes what is chosen under boxes that keep what was last clicked.
  useEffect(() => showChosen(form.current, JSON.parse(asked)), [asked]);

  const apply = () => {
    if (!form.current) return;
    const address = localPath(locale, addressOf(path, new FormData(form.current)));
    startTransition(() => router.push(address, { scroll: false }));
  };
  return (
    <>
      <button
        type="button"
        className="button min-h-11 px-4.5 lg:hidden"
        onClick={() => dialog.current?.showModal()}
      >
        <SlidersHorizontal aria-hidden="true" size={18} strokeWidth={1.5} />
        {words.open}
      </button>
      <dialog ref={dialog} aria-label={words.title} className="filter-sheet">
        <form
          ref={form}
          action={localPath(locale, path)}
          data-pending={isPending}
          className="flex min-h-0 flex-1 flex-col"
          onChange={apply}
          onSubmit={(event) => {
            event.preventDefault();
            dialog.current?.close();
            apply();
          }}
        >
          <div className="flex items-center justify-between border-b px-5 py-3 lg:hidden">
            <h2 className="display-sm">{words.title}</h2>
            <button
              type="button"
              aria-label={words.close}
              className="icon-button -mr-2.5"
              onClick={() => dialog.current?.close()}
            >
              <X aria-hidden="true" size={22} strokeWidth={1.5} />
            </button>
          </div>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 lg:overflow-visible lg:px-0">
            {children}
          </div>
          <div className="border-t bg-paper px-5 py-3 lg:hidden">
            <button type="submit" className="button button-accent w-full">
              {words.show}
            </button>
          </div>
          <noscript>
            <style>
              {'.filters{grid-column:1/-1}.filter-sheet{display:block;position:static;height:auto}'}
            </style>
            <button type="submit" className="button mt-4 hidden lg:inline-flex">
              {words.apply}
            </button>
          </noscript>
        </form>
      </dialog>
    </>
  );
}

function addressOf(path: string, chosen: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of chosen) if (value) query.append(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

function showChosen(form: HTMLFormElement | null, chosen: [string, string][]): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]') ??
    []) {
    const same = chosen.filter(([name]) => name === box.name);
    box.checked = same.some(([, value]) => value === box.value) || (box.value === '' && same.length === 0);
  }
}
