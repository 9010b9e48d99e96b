import type { ProductKind } from '@/lib/catalog/product-kinds';
import { drawingRow, type MediaRow } from '@/lib/media/media-row';
import { shop } from '@/lib/shop';
import type { TaxClass } from '@/lib/tax/tax';
import { drawNear, drawWhole } from './drawings/kinds';
import { canvas, diceOf } from './drawings/paint';
import { euroPrice } from './euro-price';
import { type GermanProduct, germanProduct } from './german/german';
import { colours } from './palette';
import type { Good, Room, Shelf } from './shelf';

/** Everything a product consists of, as rows ready to be inserted. */
export type ComposedProduct = {
  handle: string;
  title: string;
  vendor: string;
  productType: string;
  /** Plain goods unless it is said otherwise. */
  kind?: ProductKind;
  taxClass?: TaxClass;
  descriptionHtml: string;
  tags: string[];
  popularity: number;
  createdAt: Date;
  options: { name: string; values: string[] }[];
  variants: {
    optionValues: string[];
    sku: string;
    amountMinor: number;
    compareAtMinor: number | null;
    /** A price of its own in euros; without one, the dollar price is converted. */
    inEuros?: { amountMinor: number; compareAtMinor: number | null };
    stock: number;
  }[];
  pictures: { row: MediaRow; alt: string; optionValue: string | null }[];
  /** Its texts in German. */
  german?: GermanProduct;
};

const firstDay = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

/** One product, the same at every seeding: all chance comes from its own name. */
export function composeProduct(room: Room, shelf: Shelf, good: Good, place: number): ComposedProduct {
  const handle = handleOf(good.title);
  const dice = diceOf(handle);
  const vendor = shelf.makers[Math.floor(dice() * shelf.makers.length)] ?? shop.name;
  const onSale = dice() < 0.16;
  return {
    handle,
    title: good.title,
    vendor,
    productType: shelf.name,
    descriptionHtml: descriptionOf(shelf, good, vendor, place),
    tags: [
      room.name.toLowerCase(),
      shelf.name.toLowerCase(),
      shelf.material,
      ...good.colours.map((name) => name.toLowerCase()),
    ],
    popularity: Math.round(1000 * (1 - place / 12) * (0.6 + dice() * 0.4)),
    createdAt: new Date(firstDay + Math.floor(dice() * 300) * dayMs),
    options: optionsOf(good),
    variants: variantsOf(good, handle, onSale, dice),
    pictures: picturesOf(good, handle),
    german: germanProduct(shelf, good, vendor, place),
  };
}

/** `Crêpe Pan, 4 litres` → `crepe-pan-4-litres`. */
export function handleOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function descriptionOf(shelf: Shelf, good: Good, vendor: string, place: number): string {
  const says = shelf.says[place % shelf.says.length] ?? '';
  const colours =
    good.colours.length > 1 ? `Comes in ${list(good.colours)}.` : `Made in ${list(good.colours)} only.`;
  const sizes = good.sizes.length > 0 ? ` Sizes: ${good.sizes.join(', ')}.` : '';
  return (
    `<p>${says}</p><p>${good.title} is made by ${vendor} of ${shelf.material}. ${colours}${sizes}</p>` +
    `<h3>Care</h3><p>${shelf.care}</p>`
  );
}

function list(names: string[]): string {
  const lower = names.map((name) => name.toLowerCase());
  return lower.length < 2 ? lower.join('') : `${lower.slice(0, -1).join(', ')} and ${lower.at(-1)}`;
}

function optionsOf(good: Good): ComposedProduct['options'] {
  const options = [];
  if (good.colours.length > 1) options.push({ name: 'Colour', values: [...good.colours] as string[] });
  if (good.sizes.length > 0) options.push({ name: 'Size', values: good.sizes });
  return options;
}

function variantsOf(
  good: Good,
  handle: string,
  onSale: boolean,
  dice: () => number,
): ComposedProduct['variants'] {
  const colourChoices = good.colours.length > 1 ? good.colours : [undefined];
  const sizeChoices = good.sizes.length > 0 ? good.sizes : [undefined];
  return colourChoices.flatMap((colour) =>
    sizeChoices.map((size, sizeIndex) => {
      // Litres and centimetres cost more as they grow; a shirt does not.
      const grows = size !== undefined && /\d/.test(size) && /cm|l$/.test(size);
      const full = Math.round((good.priceMinor * (grows ? 1 + sizeIndex * 0.22 : 1)) / 100) * 100;
      const amountMinor = onSale ? Math.round((full * 0.8) / 100) * 100 : full;
      return {
        optionValues: [colour, size].filter((value) => value !== undefined),
        sku: [handle, colour, size]
          .filter(Boolean)
          .join('-')
          .toUpperCase()
          .replace(/[^A-Z0-9]+/g, '-')
          .slice(0, 48),
        amountMinor,
        compareAtMinor: onSale ? full : null,
        inEuros: inEuros(full, onSale),
        stock: stockOf(dice()),
      };
    }),
  );
}

/** The sale is a fifth off in euros too. */
function inEuros(fullMinor: number, onSale: boolean): { amountMinor: number; compareAtMinor: number | null } {
  const full = euroPrice(fullMinor);
  return onSale
    ? { amountMinor: Math.round((full * 0.8) / 100) * 100, compareAtMinor: full }
    : { amountMinor: full, compareAtMinor: null };
}

/** Most is there in plenty, some is nearly gone, a little is gone. */
function stockOf(chance: number): number {
  if (chance < 0.06) return 0;
  if (chance < 0.2) return 1 + Math.floor(chance * 20);
  return 8 + Math.floor(chance * 60);
}

function picturesOf(good: Good, handle: string): ComposedProduct['pictures'] {
  const size = { width: canvas, height: canvas };
  const whole = good.colours.map((name) => ({
    row: drawingRow(drawWhole(good.kind, colours[name], handle), size, colours[name].ground),
    alt: `${good.title} in ${name.toLowerCase()}`,
    optionValue: good.colours.length > 1 ? name : null,
  }));
  const first = good.colours[0] ?? 'Sand';
  const near = drawingRow(drawNear(good.kind, colours[first], handle), size, colours[first].ground);
  return [...whole, { row: near, alt: `${good.title}, a closer look`, optionValue: null }];
}

/** The picture of a category: its first good, or the room's own thing. */
export function categoryPicture(kind: Good['kind'], colour: keyof typeof colours, seed: string): MediaRow {
  const paint = colours[colour];
  return drawingRow(drawWhole(kind, paint, seed), { width: canvas, height: canvas }, paint.ground);
}
