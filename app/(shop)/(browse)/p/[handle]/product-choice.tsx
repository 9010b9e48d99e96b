'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import type { PricePast } from '@/lib/catalog/price-past';
import type { Variant } from '@/lib/catalog/product';
import { chooseValue, firstChoice, variantFor } from './choose-variant';
import type { ShownOption } from './shown-options';
import { useAskedVariant, useNoteVariant } from './use-asked-variant';

type Product = {
  options: ShownOption[];
  variants: Variant[];
  /** Of what is reduced, by variant id. */
  pasts: Record<string, PricePast>;
};

type Choice = Product & {
  /** One value per option, in their order. */
  chosen: string[];
  variant: Variant | undefined;
  choose: (optionIndex: number, value: string) => void;
  chooseVariant: (variant: Variant) => void;
};

const ChoiceContext = createContext<Choice | undefined>(undefined);

/** What the shopper has chosen of this product: shared by all of the page that follows it. */
export function ProductChoice({ options, variants, pasts, children }: Product & { children: ReactNode }) {
  const asked = useAskedVariant();
  const noteVariant = useNoteVariant();
  const [state, setState] = useState(() => ({
    seen: null as string | null,
    chosen: firstChoice(options, variants),
  }));
  // The address was read, or a link led to another variant of this product.
  if (asked !== state.seen) {
    const wanted = variants.find((variant) => variant.id === asked);
    setState({ seen: asked, chosen: wanted?.optionValues ?? state.chosen });
  }
  const { chosen } = state;
  const choose = (values: string[]) => {
    setState((before) => ({ ...before, chosen: values }));
    const found = variantFor(variants, values);
    if (found) noteVariant(found.id);
  };
  const choice = {
    ...{ options, variants, pasts, chosen },
    variant: variantFor(variants, chosen),
    choose: (optionIndex: number, value: string) => choose(chooseValue(variants, chosen, optionIndex, value)),
    chooseVariant: (variant: Variant) => choose(variant.optionValues),
  };
  return <ChoiceContext value={choice}>{children}</ChoiceContext>;
}

export function useChoice(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('This must stand inside of ProductChoice.');
  return choice;
}
