import type { ColourName } from '../palette';

/** The demo shop's colours. */
export const germanColours: Record<ColourName, string> = {
  Terracotta: 'Terrakotta',
  Olive: 'Oliv',
  Ink: 'Tinte',
  Sand: 'Sand',
  Plum: 'Pflaume',
  Chalk: 'Kreide',
  Ochre: 'Ocker',
  Charcoal: 'Anthrazit',
  Sky: 'Himmelblau',
  Rose: 'Rosé',
  Oak: 'Eiche',
  Walnut: 'Nussbaum',
};

/** Option names and values that shops often have, imported ones too. */
const common: Record<string, string> = {
  Colour: 'Farbe',
  Color: 'Farbe',
  Size: 'Größe',
  Worth: 'Wert',
  Length: 'Länge',
  Style: 'Stil',
  Pattern: 'Muster',
  Capacity: 'Fassungsvermögen',
  'One Size': 'Einheitsgröße',
  Small: 'Klein',
  Medium: 'Mittel',
  Large: 'Groß',
  Black: 'Schwarz',
  White: 'Weiß',
  Grey: 'Grau',
  Gray: 'Grau',
  Silver: 'Silber',
  Gold: 'Gold',
  Red: 'Rot',
  Blue: 'Blau',
  'Dark Blue': 'Dunkelblau',
  'Light Blue': 'Hellblau',
  Navy: 'Marineblau',
  Green: 'Grün',
  Yellow: 'Gelb',
  Orange: 'Orange',
  Pink: 'Rosa',
  Purple: 'Lila',
  Brown: 'Braun',
  Beige: 'Beige',
  Cream: 'Creme',
  Turquoise: 'Türkis',
  Multicolor: 'Mehrfarbig',
};

/** A size as Germans write it: `0.8 l` → `0,8 l`, `2 years` → `2 Jahre`. */
export function germanSize(size: string): string {
  return size.replace(/(\d)\.(\d)/g, '$1,$2').replace(' years', ' Jahre');
}

/** Every word a product's options are called by, with the German one, where they differ. */
export function germanOptionWords(sizes: string[]): { word: string; translation: string }[] {
  const words: Record<string, string> = {
    ...common,
    ...germanColours,
    ...Object.fromEntries(sizes.map((size) => [size, germanSize(size)])),
  };
  return Object.entries(words)
    .filter(([word, translation]) => word !== translation)
    .map(([word, translation]) => ({ word, translation }));
}
