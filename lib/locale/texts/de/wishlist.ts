import type { wishlist as english } from '../en/wishlist';
import type { Worded } from '../worded';

export const wishlist: Worded<typeof english> = {
  heading: 'Dein Merkzettel',
  count: { one: '{count} Ding zum Merken', other: '{count} Dinge zum Merken' },
  empty: 'Noch nichts auf deinem Merkzettel',
  emptyWords:
    'Drück das Herz bei allem, was du dir merken möchtest. Es bleibt hier, auf diesem Gerät oder in deinem Konto.',
  browse: 'Durch die Räume gehen',
  signInToSee: 'Anmelden und gespeicherten Zettel sehen',
  signInToKeep: 'Melde dich an, um diesen Zettel auf jedem Gerät zu haben.',
  popular: 'Am liebsten mitgenommen',
  choose: 'Welche Ausführung von {title}?',
  toCart: 'In den Warenkorb',
  toCartOf: 'In den Warenkorb: {title}',
  moving: 'Einen Moment …',
  remove: 'Entfernen',
  removeOf: 'Entfernen: {title} vom Merkzettel',
  soldOut: 'Ausverkauft',
  gone: 'Ein Produkt, das wir nicht mehr verkaufen',
  moved: '{title} liegt in deinem Warenkorb.',
  removed: 'Vom Merkzettel genommen.',
  soldOutJustNow: 'Das ist gerade ausverkauft.',
  goneNow: 'Das wird nicht mehr verkauft.',
  cartFull: 'Dein Warenkorb ist voll. Bitte geh erst zur Kasse oder nimm etwas heraus.',
  notAdded: 'Wir konnten es gerade nicht in den Warenkorb legen. Bitte versuch es gleich noch einmal.',
  notRemoved: 'Wir konnten es gerade nicht herunternehmen. Bitte versuch es gleich noch einmal.',
  seeCart: 'Zum Warenkorb',
  away: 'Dein Merkzettel ruht einen Moment',
  awayWords: 'Nichts davon ist verloren. Bitte schau gleich noch einmal.',
  again: 'Noch einmal schauen',
};
