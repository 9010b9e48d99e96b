/** Glazes, dyes and woods of the demo shop: the colour of a thing, and of what is beside it on the same thing. */
export const colours = {
  terracotta: { name: 'Terracotta', main: '#b55a3c', accent: '#ecd3b4' },
  rust: { name: 'Rust', main: '#97452c', accent: '#e0b07c' },
  clay: { name: 'Clay', main: '#c98a67', accent: '#7b4433' },
  rose: { name: 'Dusk rose', main: '#c99284', accent: '#6e4250' },
  plum: { name: 'Plum', main: '#744656', accent: '#dcb294' },
  ochre: { name: 'Ochre', main: '#cb9440', accent: '#6a4a2c' },
  straw: { name: 'Straw', main: '#dcbf85', accent: '#8a5c3a' },
  sand: { name: 'Sand', main: '#d8c3a2', accent: '#a35a40' },
  oat: { name: 'Oat', main: '#e4d8c3', accent: '#6c7351' },
  chalk: { name: 'Chalk', main: '#f1eadc', accent: '#35495b' },
  olive: { name: 'Olive', main: '#6d7449', accent: '#dfbd82' },
  sage: { name: 'Sage', main: '#9ea88a', accent: '#efe3cb' },
  moss: { name: 'Moss', main: '#4d5a3c', accent: '#d3a864' },
  ink: { name: 'Ink blue', main: '#2f465c', accent: '#d9b48a' },
  harbour: { name: 'Harbour', main: '#5d7a8a', accent: '#f0e2c8' },
  mist: { name: 'Mist', main: '#b4bdbb', accent: '#47535a' },
  slate: { name: 'Slate', main: '#5a5f61', accent: '#d7c19c' },
  soot: { name: 'Soot', main: '#35322f', accent: '#c79a54' },
  brass: { name: 'Brass', main: '#c5a04f', accent: '#4b3f2e' },
  copper: { name: 'Copper', main: '#c07c55', accent: '#3f3a35' },
  oak: { name: 'Oak', main: '#c39a68', accent: '#6d7449' },
  ash: { name: 'Ash', main: '#d9c29d', accent: '#b55a3c' },
  walnut: { name: 'Walnut', main: '#76513a', accent: '#d8c3a2' },
  cherry: { name: 'Cherry', main: '#a4623f', accent: '#efe0c4' },
} as const satisfies Record<string, { name: string; main: string; accent: string }>;

export type ColourName = keyof typeof colours;

/** Papers the things are shown on, warm and light. */
export const grounds = ['#efe5d6', '#eadfce', '#e8e3d3', '#f0ded0', '#e3e0d2', '#e9dcd6', '#e1e1da'] as const;
