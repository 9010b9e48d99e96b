/** The demo shop's colours by the names shoppers choose them by, each with the ground it is pictured on. */
export const colours = {
  Terracotta: { main: '#b5533c', accent: '#e8d9bf', ground: '#efe2cf' },
  Olive: { main: '#6d7a58', accent: '#c9a24b', ground: '#e6e6d6' },
  Ink: { main: '#2f4a5c', accent: '#d98e5f', ground: '#dfe4e4' },
  Sand: { main: '#d8c3a0', accent: '#6d7a58', ground: '#efe6d8' },
  Plum: { main: '#5b3a4a', accent: '#d9b08c', ground: '#ecdfdd' },
  Chalk: { main: '#ece5d8', accent: '#b5533c', ground: '#ddd6c8' },
  Ochre: { main: '#cc9a3f', accent: '#5b3a4a', ground: '#f1e7d0' },
  Charcoal: { main: '#4a4744', accent: '#c9a24b', ground: '#e2ded8' },
  Sky: { main: '#8fb0b8', accent: '#ece5d8', ground: '#e3eae8' },
  Rose: { main: '#cf9a8b', accent: '#5b3a4a', ground: '#f1e2dc' },
  Oak: { main: '#b98a5c', accent: '#6d7a58', ground: '#eee4d4' },
  Walnut: { main: '#7c5638', accent: '#c9a24b', ground: '#e9ded2' },
} as const;

export type ColourName = keyof typeof colours;

/** One-letter shorthand of the goods lists: `TOI` is Terracotta, Olive and Ink. */
const letters: Record<string, ColourName> = {
  T: 'Terracotta',
  O: 'Olive',
  I: 'Ink',
  S: 'Sand',
  P: 'Plum',
  C: 'Chalk',
  Y: 'Ochre',
  H: 'Charcoal',
  B: 'Sky',
  R: 'Rose',
  K: 'Oak',
  W: 'Walnut',
};

export function coloursOf(shorthand: string): ColourName[] {
  return [...shorthand].flatMap((letter) => letters[letter] ?? []);
}
