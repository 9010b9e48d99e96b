'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useState } from 'react';
import { OfferRow } from '@/components/finding/offer-row';
import { type Offer, type OfferWords, offersOf } from '@/components/finding/offers';
import { forgetSearches, pastSearches, rememberSearch } from '@/components/finding/past-searches';
import { useSuggestions } from '@/components/finding/use-suggestions';
import { useMarket } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';
import { counted } from '@/lib/locale/fill';

type Props = {
  input: RefObject<HTMLInputElement | null>;
  listId: string;
  typed: string;
  words: OfferWords;
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onClose: () => void;
};

/** What the search field offers: past searches, words, rooms and pieces, walked through by arrows or pointed at. */
export function SearchOffers({ input, listId, typed, words, active, onActive, onClose }: Props) {
  const router = useRouter();
  const { locale, currency } = useMarket();
  const [past, setPast] = useState(pastSearches);
  const found = useSuggestions(typed, { locale, currency });
  const groups = offersOf({ typed, past, found, words });
  const offers = groups.flatMap((group) => group.offers);
  const idOf = (offer: Offer) => `${listId}-${offers.indexOf(offer)}`;

  const follow = (offer: Offer) => {
    if (offer.search) rememberSearch(offer.search);
    onClose();
    input.current?.blur();
    router.push(localPath(locale, offer.href));
  };
  useOfferKeys({
    input,
    count: offers.length,
    listId,
    active,
    onActive,
    onClose,
    onEnter: (place) => offers[place] && follow(offers[place]),
  });

  const forget = () => {
    forgetSearches();
    setPast([]);
    input.current?.focus();
  };
  return (
    <div
      className="absolute inset-x-0 top-full z-40 mt-2 max-h-[min(32rem,70dvh)] overflow-y-auto rounded-md border border-line-strong bg-raised py-2 shadow-xl"
      hidden={offers.length === 0}
      // The field keeps the focus, so that typing goes on.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p role="status" className="sr-only">
        {offers.length > 0 && counted(words.count, offers.length, locale)}
      </p>
      <div id={listId} role="listbox" aria-label={words.words}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options are grouped within a listbox, not in a form
          <div key={group.name} role="group" aria-label={group.name}>
            <p className="label px-5 pt-3 pb-1 text-soft" aria-hidden="true">
              {group.name}
            </p>
            {group.offers.map((offer) => (
              <OfferRow
                key={offer.href + offer.label}
                id={idOf(offer)}
                offer={offer}
                words={words}
                isActive={idOf(offer) === active}
                onPoint={() => onActive(idOf(offer))}
                onFollow={() => follow(offer)}
              />
            ))}
          </div>
        ))}
      </div>
      {past.length > 0 && !typed.trim() && (
        <button type="button" onClick={forget} className="link mx-5 my-2 min-h-10 text-sm">
          {words.forget}
        </button>
      )}
    </div>
  );
}

/** Arrows walk through the offers, Enter follows, Escape closes, and so does leaving the form. */
function useOfferKeys(props: {
  input: RefObject<HTMLInputElement | null>;
  count: number;
  listId: string;
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onClose: () => void;
  onEnter: (place: number) => void;
}): void {
  useEffect(() => {
    const field = props.input.current;
    const form = field?.form;
    if (!field || !form) return;
    const { listId, count, active } = props;
    const place = active === undefined ? -1 : Number(active.slice(listId.length + 1));
    const walk = (step: 1 | -1) => {
      // One place more than there are offers: the field itself.
      const next = ((place + 1 + step + count + 1) % (count + 1)) - 1;
      const id = next < 0 ? undefined : `${listId}-${next}`;
      props.onActive(id);
      if (id) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') props.onClose();
      else if (event.key === 'ArrowDown') walk(1);
      else if (event.key === 'ArrowUp') walk(-1);
      else if (event.key === 'Enter' && place >= 0) props.onEnter(place);
      else return;
      event.preventDefault();
    };
    const onLeave = (event: FocusEvent) => {
      if (!form.contains(event.relatedTarget as Node | null)) props.onClose();
    };
    field.addEventListener('keydown', onKey);
    form.addEventListener('focusout', onLeave);
    form.addEventListener('submit', props.onClose);
    return () => {
      field.removeEventListener('keydown', onKey);
      form.removeEventListener('focusout', onLeave);
      form.removeEventListener('submit', props.onClose);
    };
  });
}
