import { type ColourName, colours } from './colours';
import { type Kind, kinds } from './drawings/kinds';

/** One demo product as its keeper wrote it down: a line of a shelf. */
export type Good = {
  kind: Kind;
  title: string;
  maker: string;
  /** Of its smallest size. */
  priceMinor: number;
  /** One colour: no choice of it. */
  colours: ColourName[];
  /** The sentence that only this product has. */
  line: string;
};

/** A leaf category and what stands in it. */
export type Leaf = { handle: string; name: string; description: string; goods: Good[] };

/** A root category: one room of the house. */
export type Room = { handle: string; name: string; description: string; leaves: Leaf[] };

/**
 * Reads a shelf: one product a line, `kind | title | maker | dollars | colours | sentence`.
 * Throws on a line that names a kind or colour nobody can draw.
 */
export function shelf(lines: string): Good[] {
  return lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [kind = '', title = '', maker = '', dollars = '', names = '', sentence = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      const colourNames = names.split(' ');
      const unknown = colourNames.find((name) => !Object.hasOwn(colours, name));
      const priceMinor = Number(dollars) * 100;
      if (!Object.hasOwn(kinds, kind) || unknown || !sentence || !(priceMinor > 0))
        throw new Error(`The shelf cannot hold: ${line.trim()}`);
      return {
        kind: kind as Kind,
        title,
        maker,
        priceMinor,
        colours: colourNames as ColourName[],
        line: sentence,
      };
    });
}

/** `Harbour Mug` → `harbour-mug`. */
export function handleOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
