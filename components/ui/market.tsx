'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Section, Texts } from '@/lib/locale/texts/texts';
import type { Market } from '@/lib/market';

type Given = Market & { texts: Partial<Texts> };

const MarketContext = createContext<Given | undefined>(undefined);

function useGiven(): Given {
  const given = useContext(MarketContext);
  if (!given) throw new Error('This must stand inside of MarketProvider.');
  return given;
}

/** Tells every script of a page its language and currency, and gives it the texts it shows everywhere. */
export function MarketProvider({ locale, currency, texts, children }: Given & { children: ReactNode }) {
  const given = useMemo(() => ({ locale, currency, texts }), [locale, currency, texts]);
  return <MarketContext value={given}>{children}</MarketContext>;
}

/** Gives the scripts inside it the texts of their room, in the page's language only. */
export function GiveTexts({ texts, children }: { texts: Partial<Texts>; children: ReactNode }) {
  const outer = useGiven();
  const given = useMemo(() => ({ ...outer, texts: { ...outer.texts, ...texts } }), [outer, texts]);
  return <MarketContext value={given}>{children}</MarketContext>;
}

/** Language and currency, for scripts. On the server: `market()`. */
export function useMarket(): Market {
  return useGiven();
}

/** A room's texts, for scripts; the page gives them by `GiveTexts`. On the server: `texts()`. */
export function useTexts<Room extends Section>(room: Room): Texts[Room] {
  const found = useGiven().texts[room];
  if (!found) throw new Error(`The page gave no texts of ${room}: put it inside of GiveTexts.`);
  return found as Texts[Room];
}
