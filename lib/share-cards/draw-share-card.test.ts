import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { faceOf } from './card-fonts';
import { drawShareCard } from './draw-share-card';
import { linesOf, setText } from './set-text';

const block = { size: 60, lineHeight: 66, width: 500, mostLines: 3 };
const lines = (text: string) => linesOf(faceOf('title'), text, block);

describe('words on a card', () => {
  test('break between words and end in an ellipsis', () => {
    expect(lines('Morning Mug')).toEqual(['Morning Mug']);
    expect(lines('A rather long name of a thing that nobody could say in one breath, really').length).toBe(3);
    expect(lines('A rather long name of a thing that nobody could say in one breath, really').at(-1)).toMatch(
      /…$/,
    );
    expect(lines('x'.repeat(400))).toEqual([expect.stringMatching(/^x+…$/)]);
    expect(lines('')).toEqual([]);
  });

  test('letters of other files are found, and those of no file left out', () => {
    expect(lines('Übergröße Łódź')).toEqual(['Übergröße Łódź']);
    expect(lines('杯子 Mug \u0000')).toEqual(['Mug']);
    expect(lines('杯子')).toEqual([]);
  });
});

test('outlines are whole', () => {
  for (let x = 0; x < 200; x += 1) {
    const { path } = setText(faceOf('title'), 'Jumper', { x: x * 1.1, y: 232 }, block);
    expect(path).not.toMatch(/NaN|undefined|e/);
  }
});

describe('a share card', () => {
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#204060' } })
      .webp()
      .toBuffer();
  const sizeOf = async (card: Buffer) => {
    const { format, width, height } = await sharp(card).metadata();
    return { format, width, height };
  };
  const whole = { format: 'jpeg', width: 1200, height: 630 };

  test.each([
    ['a square photograph', photo(900, 900)],
    ['a wide one', photo(1600, 300)],
    ['a tall one', photo(200, 1800)],
    ['no picture', Promise.resolve(undefined)],
    ['a damaged one', Promise.resolve(Buffer.from('no picture at all'))],
  ])('with %s is a JPEG of 1200 × 630', async (_, picture) => {
    const card = await drawShareCard({
      title: 'Mug',
      label: 'Maker',
      line: '$12.00',
      picture: await picture,
    });
    expect(await sizeOf(card)).toEqual(whole);
    expect(card.length).toBeLessThan(200_000);
  });

  test('shows the picture under the arch, and nothing of it beside', async () => {
    const card = await drawShareCard({ title: 'Mug', picture: await photo(900, 900) });
    const pixel = async (left: number, top: number) => [
      ...(await sharp(card).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
    ];
    const [red = 0, , blue = 0] = await pixel(900, 400);
    expect(blue).toBeGreaterThan(red + 30);
    const [beside = 0] = await pixel(672, 64);
    expect(beside).toBeGreaterThan(230);
  });

  test('words cannot break the drawing', async () => {
    expect(await sizeOf(await drawShareCard({ title: '"/><script>&lt;', line: '</svg>' }))).toEqual(whole);
  });
});
