/** A shelf's own texts in German, as the English ones stand in its `Shelf`. `material` follows "aus". */
export type GermanShelf = {
  name: string;
  description: string;
  material: string;
  says: string[];
  care: string;
  /** A title a line, in the order of the goods. */
  titles: string;
};
