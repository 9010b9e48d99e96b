'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import type { OfferWords } from '@/components/finding/offers';
import { rememberSearch } from '@/components/finding/past-searches';

// What the field offers is fetched when somebody begins to search, not with every page.
const SearchOffers = lazy(() =>
  import('@/components/finding/search-offers').then((module) => ({ default: module.SearchOffers })),
);

type Props = { id: string; query?: string; placeholder: string; words: OfferWords };

/** The field to search in, and below it what it offers: an ARIA combobox, the form as it was without a script. */
export function SearchField({ id, query, placeholder, words }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(query ?? '');
  const [active, setActive] = useState<string>();
  const close = () => {
    setOpen(false);
    setActive(undefined);
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        name="q"
        type="search"
        required
        maxLength={200}
        defaultValue={query}
        placeholder={placeholder}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-offers`}
        aria-activedescendant={active}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={(event) => event.key === 'Enter' && !active && rememberSearch(event.currentTarget.value)}
        className="h-11 w-full rounded-full border border-line-strong bg-raised pr-12 pl-5 text-base placeholder:text-soft placeholder:opacity-100 [&::-webkit-search-cancel-button]:appearance-none"
      />
      {isOpen && (
        <Suspense>
          <SearchOffers
            input={input}
            listId={`${id}-offers`}
            typed={typed}
            words={words}
            active={active}
            onActive={setActive}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
