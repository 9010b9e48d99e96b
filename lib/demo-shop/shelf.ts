import type { Kind } from './drawings/kinds';
import { type ColourName, coloursOf } from './palette';

/** A leaf of the category tree, with its goods a line each: `title | kind | dollars | colours | sizes`. */
export type Shelf = {
  handle: string;
  name: string;
  description: string;
  makers: string[];
  material: string;
  /** What is said of its goods, in turn. */
  says: string[];
  care: string;
  goods: string;
};

/** A root of the category tree. */
export type Room = {
  handle: string;
  name: string;
  description: string;
  kind: Kind;
  colour: ColourName;
  shelves: Shelf[];
};

export type Good = {
  title: string;
  kind: Kind;
  priceMinor: number;
  colours: ColourName[];
  sizes: string[];
};

/** The goods of a shelf, read from its list. */
export function goodsOf(shelf: Shelf): Good[] {
  return shelf.goods.split('\n').map((line) => {
    const [title = '', kind = '', dollars = '', shorthand = '', sizes = ''] = line.split('|');
    return {
      title,
      kind: kind as Kind,
      priceMinor: Number(dollars) * 100,
      colours: coloursOf(shorthand),
      sizes: sizes ? sizes.split(',') : [],
    };
  });
}
