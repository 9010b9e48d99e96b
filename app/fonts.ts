import localFont from 'next/font/local';

// Served by ourselves and preloaded. Optional: a face that comes too late for the first paint is used from the
// next page on, because swapping it in would break lines anew and move the page.
export const fraunces = localFont({
  // Cut after installation: bundle/cut-fonts.mjs.
  src: '../node_modules/.stoa-fonts/fraunces.woff2',
  weight: '340 480',
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
  display: 'optional',
});

export const instrumentSans = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-instrument',
  adjustFontFallback: 'Arial',
  display: 'optional',
});
