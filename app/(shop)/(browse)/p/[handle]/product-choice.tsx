'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import type { ProductDetail, Variant } from '@/lib/catalog/product';
import { firstChoice, variantFor } from './choose-variant';

type Choice = {
  options: ProductDetail['options'];
  variants: Variant[];
  /** One value per option, in their order. */
  chosen: string[];
  /** `undefined` when this combination is not made. */
  variant: Variant | undefined;
  choose: (optionIndex: number, value: string) => void;
};

const ChoiceContext = createContext<Choice | undefined>(undefined);

type Props = Pick<ProductDetail, 'options' | 'variants'> & { children: ReactNode };

/** What the shopper has chosen of this product: shared by the gallery and what stands beside it. */
export function ProductChoice({ options, variants, children }: Props) {
  const [chosen, setChosen] = useState(() => firstChoice(options, variants));
  const choose = (optionIndex: number, value: string) =>
    setChosen((before) => before.map((old, index) => (index === optionIndex ? value : old)));
  const variant = variantFor(variants, chosen);
  return <ChoiceContext value={{ options, variants, chosen, variant, choose }}>{children}</ChoiceContext>;
}

export function useChoice(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('This must stand inside of ProductChoice.');
  return choice;
}
