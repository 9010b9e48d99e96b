import { type RefObject, useEffect, useRef, useState, useTransition } from 'react';
import { offerAction } from '@/lib/checkout/offer-actions';
import type { Offer } from '@/lib/checkout/quote';

/** The offer that was asked for last, and may not have come yet. */
export type Reckoning = RefObject<Promise<Offer | undefined> | undefined>;

/**
 * The offer as it stands: the one the page came with, until another place or a code asks for a new one, or
 * the server answered a try to pay with one. Only the latest question's answer counts.
 */
export function useOffer(first: Offer, answered: Offer | undefined, reckoning: Reckoning) {
  const [offer, setOffer] = useState(answered ?? first);
  const [isReckoning, startReckoning] = useTransition();
  const place = useRef(offer.place);
  const turn = useRef(0);
  useEffect(() => {
    if (!answered) return;
    turn.current += 1;
    reckoning.current = undefined;
    setOffer(answered);
  }, [answered, reckoning]);

  const ask = () => {
    const own = ++turn.current;
    // Not answered: the offer stays, and paying says what has changed.
    const asked = offerAction(place.current).catch(() => undefined);
    reckoning.current = asked;
    startReckoning(async () => {
      const next = await asked;
      if (next && own === turn.current) setOffer(next);
    });
  };
  const goTo = (change: Partial<Offer['place']>) => {
    const next = { ...place.current, ...change };
    if (next.countryCode === place.current.countryCode && next.region === place.current.region) return;
    place.current = next;
    ask();
  };
  return { offer, isReckoning, goTo, askAgain: ask };
}
