import { colourNames, colourOptionNames, manyColoured, shadeWords } from './colour-names';
import type { Picture, ProductDetail, ProductOption } from './product';

/** How a value looks where it is chosen: in colours (several are shown side by side) or as a picture. */
export type Swatch = { kind: 'colours'; hexes: string[] } | { kind: 'picture'; picture: Picture };

const hexOf = new Map(
  Object.entries(colourNames).flatMap(([names, hex]) =>
    names.split(' ').map((name) => [fold(name.replaceAll('-', ' ')), hex] as const),
  ),
);
const rainbow = ['#c0252d', '#f2cf3f', '#3f8a4c', '#2f62b8'];

/**
 * What to show for the values of an option, by value; empty for an option that is read, such as a size. A
 * colour whose name is not known shows its picture. An option that is no colour shows pictures when each of
 * its values has one of its own.
 */
export function swatchesOf(
  option: ProductOption,
  pictures: ProductDetail['pictures'],
): Record<string, Swatch> {
  const pictureOf = (value: string): Swatch | undefined => {
    const picture = pictures.find(({ optionValue }) => optionValue === value);
    return picture && { kind: 'picture', picture };
  };
  const isColour = colourOptionNames.test(fold(option.baseName ?? option.name));
  const swatches = option.values.map((value, index) => {
    // As the maker calls it: a translation may be a poem.
    const hexes = isColour ? coloursNamed(option.baseValues?.[index] ?? value) : [];
    return [value, hexes.length > 0 ? ({ kind: 'colours', hexes } as const) : pictureOf(value)] as const;
  });
  const found = swatches.filter((pair): pair is [string, Swatch] => pair[1] !== undefined);
  const isWhole = found.length === option.values.length && found.length > 1;
  return isColour || isWhole ? Object.fromEntries(found) : {};
}

/** The colours a label names: `Navy / White` has two, `Dark Olive` one, `Zebra` none that we know. */
export function coloursNamed(label: string): string[] {
  const folded = fold(label);
  if (manyColoured.test(folded)) return rainbow;
  const parts = folded.split(/\s*(?:[/&+,|]|\b(?:and|und|with|mit|on|auf)\b)\s*/).filter(Boolean);
  const hexes = parts.map(colourNamed).filter((hex) => hex !== undefined);
  return hexes.length === parts.length ? hexes.slice(0, 4) : [];
}

/** Looks a name up, then what it ends in: `heather grey` is a grey, `dunkelrot` a dark red. */
function colourNamed(name: string): string | undefined {
  const known = hexOf.get(name);
  if (known) return known;
  for (const [word, amount] of Object.entries(shadeWords)) {
    if (!name.startsWith(word)) continue;
    const rest = hexOf.get(name.slice(word.length).trim());
    if (rest) return shaded(rest, amount);
  }
  const words = name.split(' ');
  return words.length > 1 ? colourNamed(words.slice(1).join(' ')) : undefined;
}

function shaded(hex: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (target - channel) * Math.abs(amount)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[-_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
