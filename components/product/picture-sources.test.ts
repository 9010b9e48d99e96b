import { imageConfigDefault } from 'next/dist/shared/lib/image-config';
import { expect, test } from 'vitest';
import { pictureSources } from './picture-sources';

test('a picture of ours comes in widths that the picture door makes', () => {
  const { src, srcSet = '' } = pictureSources('/media/ab cd.jpg');
  const made = [...imageConfigDefault.deviceSizes, ...imageConfigDefault.imageSizes];
  const asked = srcSet.split(', ').map((source) => /^(.+) (\d+)w$/.exec(source));
  expect(asked.length).toBeGreaterThan(4);
  for (const source of asked) {
    expect(made).toContain(Number(source?.[2]));
    expect(source?.[1]).toBe(`/_next/image?url=%2Fmedia%2Fab%20cd.jpg&w=${source?.[2]}&q=75`);
  }
  expect(srcSet).toContain(`${src} `);
});

test('a picture that stands elsewhere is left alone', () => {
  expect(pictureSources('https://pictures.test/a.jpg')).toEqual({ src: 'https://pictures.test/a.jpg' });
});
