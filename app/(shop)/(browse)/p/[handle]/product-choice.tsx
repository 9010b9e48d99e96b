'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { PricePast } from '@/lib/catalog/price-past';
import type { Variant } from '@/lib/catalog/product';
import { chooseValue, firstChoice, variantFor } from './choose-variant';
import type { ShownOption } from './shown-options';
import { useAskedVariant, useNoteVariant } from './use-asked-variant';
import { useOwnPrices } from './use-own-prices';

/** `isOwn`: what it costs this shopper is less than what it costs everybody, which is struck through. */
export type OfferedVariant = Variant & { isOwn?: boolean };

type Product = {
  productId: string;
  options: ShownOption[];
  variants: OfferedVariant[];
  /** Of what is reduced, by variant id. */
  pasts: Record<string, PricePast>;
};

type Choice = Product & {
  /** One value per option, in their order. */
  chosen: string[];
  variant: OfferedVariant | undefined;
  choose: (optionIndex: number, value: string) => void;
  chooseVariant: (variant: Variant) => void;
};

const ChoiceContext = createContext<Choice | undefined>(undefined);

/** What the shopper has chosen of this product: shared by all of the page that follows it. */
export function ProductChoice({ children, ...product }: Product & { children: ReactNode }) {
  const { productId, options, pasts } = product;
  const own = useOwnPrices(productId);
  const variants = useMemo(
    () =>
      product.variants.map((variant) =>
        own[variant.id] ? { ...variant, ...own[variant.id], isOwn: true } : variant,
      ),
    [product.variants, own],
  );
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
    ...{ productId, options, variants, pasts, chosen },
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
