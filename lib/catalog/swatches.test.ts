import { describe, expect, test } from 'vitest';
import { coloursNamed, swatchesOf } from './swatches';

describe('colours by their names', () => {
  test.each([
    ['Red', ['#c0252d']],
    ['ROT', ['#c0252d']],
    ['Grün', ['#3f8a4c']],
    ['Weiß', ['#ffffff']],
    ['Navy Blue', ['#2f62b8']],
    ['Off-White', ['#f5eedc']],
    ['Heather Grey', ['#8d9093']],
    ['Dark Olive', ['#414935']],
    ['dunkelrot', ['#73161b']],
    ['hellgrau', ['#bbbcbe']],
    ['Navy / White', ['#1d2a4d', '#ffffff']],
    ['Schwarz und Gold', ['#141414', '#c9a24b']],
    ['Black/Zebra', []],
    ['Zebra', []],
    ['', []],
    ['__proto__', []],
  ])('%s', (label, hexes) => {
    expect(coloursNamed(label)).toEqual(hexes);
  });

  test('what is of many colours shows several', () => {
    expect(coloursNamed('Multicolor').length).toBeGreaterThan(2);
    expect(coloursNamed('Bunt').length).toBeGreaterThan(2);
  });

  test('the demo shop’s own colours are all known', () => {
    const own = 'Terracotta Olive Ink Sand Plum Chalk Ochre Charcoal Sky Rose Oak Walnut';
    const german = 'Terrakotta Oliv Tinte Sand Pflaume Kreide Ocker Anthrazit Himmel Rosé Eiche Nussbaum';
    for (const name of `${own} ${german}`.split(' ')) expect(coloursNamed(name), name).toHaveLength(1);
  });
});

describe('swatches of an option', () => {
  const picture = (optionValue: string | undefined) => ({
    ...{ src: `/media/${optionValue}.jpg`, alt: '', width: 100, height: 100, placeholder: '#fff' },
    ...{ isVector: false, optionValue },
  });

  test('colours are chips, and unknown ones show their picture', () => {
    const found = swatchesOf({ name: 'Colour', values: ['Olive', 'Zebra', 'Nameless'] }, [picture('Zebra')]);
    expect(Object.keys(found)).toEqual(['Olive', 'Zebra']);
    expect(found.Zebra).toMatchObject({ kind: 'picture', picture: { src: '/media/Zebra.jpg' } });
    expect(Object.keys(swatchesOf({ name: 'Farbe', values: ['Oliv'] }, []))).toEqual(['Oliv']);
  });

  test('sizes are read, even where a size is called like a colour', () => {
    expect(swatchesOf({ name: 'Size', values: ['S', 'M', 'Gold'] }, [])).toEqual({});
  });

  test('another option shows pictures when each value has its own', () => {
    const option = { name: 'Pattern', values: ['Dots', 'Stripes'] };
    expect(Object.keys(swatchesOf(option, [picture('Dots'), picture('Stripes')]))).toHaveLength(2);
    expect(swatchesOf(option, [picture('Dots')])).toEqual({});
  });
});
