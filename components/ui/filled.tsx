import { Fragment, type ReactNode } from 'react';
import { type NamesIn, partsOf } from '@/lib/locale/fill';

type Props<Text extends string> = { text: Text; values: Record<NamesIn<Text>, ReactNode> };

/** A text with elements in its holes: a link, or an amount in bold. */
export function Filled<Text extends string>({ text, values }: Props<Text>) {
  const known = values as Record<string, ReactNode>;
  return partsOf(text).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
    <Fragment key={place}>{place % 2 === 1 ? known[part] : part}</Fragment>
  ));
}
