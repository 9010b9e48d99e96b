import type { Good, Room, Shelf } from '../shelf';
import type { GermanShelf } from './german-shelf';
import { kitchenShelves } from './kitchen';
import { livingShelves } from './living';
import { germanColours, germanSize } from './option-words';
import { wearShelves } from './wear';

const shelves: Record<string, GermanShelf> = { ...kitchenShelves, ...livingShelves, ...wearShelves };

type Named = { name: string; description: string };

const rooms: Record<string, Named> = {
  kitchen: { name: 'Küche', description: 'Zum Kochen, das sich Zeit lässt.' },
  table: { name: 'Tisch', description: 'Gedeckt für zwei oder für alle, die kommen.' },
  living: { name: 'Wohnen', description: 'Licht, Sitzplätze und etwas zum Anschauen.' },
  'bath-and-bed': { name: 'Bad & Bett', description: 'Sauber, trocken, eingeschlafen.' },
  wear: { name: 'Kleidung', description: 'Wenige Stücke, oft getragen.' },
  carry: { name: 'Unterwegs', description: 'Taschen, die etwas erlebt haben.' },
  'work-and-garden': {
    name: 'Arbeit & Garten',
    description: 'Um etwas wachsen zu lassen, auf Papier oder im Topf.',
  },
};

/** By the handle of the finer category, without its shelf's: `everyday`. */
const collections: Record<string, Named> = {
  everyday: { name: 'für jeden Tag', description: 'Was man am meisten benutzt und am wenigsten zeigt.' },
  studio: { name: 'aus der Werkstatt', description: 'Kleine Auflagen, direkt aus der Werkstatt.' },
  heirloom: { name: 'zum Vererben', description: 'Gemacht, um weitergegeben zu werden.' },
  travelling: { name: 'für die Reise', description: 'Leichter, kleiner und schon gepackt.' },
};

export function germanRoom(room: Pick<Room, 'handle'>): Named {
  return known(rooms, room.handle);
}

export function germanShelf(shelf: Pick<Shelf, 'handle'>): Named {
  const { name, description } = known(shelves, shelf.handle);
  return { name, description };
}

/** `everyday-mugs` → Becher für jeden Tag. */
export function germanCollection(shelf: Pick<Shelf, 'handle'>, handle: string): Named {
  const { name, description } = known(collections, handle.slice(0, -shelf.handle.length - 1));
  return { name: `${known(shelves, shelf.handle).name} ${name}`, description };
}

export type GermanProduct = { title: string; descriptionHtml: string; productType: string };

/** A demo product in German: the sentences of its English description, in its order. */
export function germanProduct(shelf: Shelf, good: Good, vendor: string, place: number): GermanProduct {
  const { name, material, says, care, titles } = known(shelves, shelf.handle);
  const title = titles.split('\n')[place] ?? '';
  const colours = list(good.colours.map((colour) => germanColours[colour]));
  const choice = good.colours.length > 1 ? `Erhältlich in ${colours}.` : `Nur in ${colours}.`;
  const sizes = good.sizes.length > 0 ? ` Größen: ${good.sizes.map(germanSize).join(', ')}.` : '';
  return {
    title,
    productType: name,
    descriptionHtml:
      `<p>${says[place % says.length] ?? ''}</p><p>Gemacht von ${vendor} aus ${material}. ${choice}${sizes}</p>` +
      `<h3>Pflege</h3><p>${care}</p>`,
  };
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}

function known<T>(texts: Record<string, T>, handle: string): T {
  const found = texts[handle];
  if (!found) throw new Error(`Nobody has put ${handle} into German.`);
  return found;
}
