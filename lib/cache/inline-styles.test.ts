import { expect, test } from 'vitest';
import { inlineStyles } from './inline-styles';

const path = '/_next/static/css/a.css';
const linked = `<link rel="stylesheet" href="${path}" data-precedence="next"/>`;
const page = (head: string) => `<html><head>${head}</head><body>${linked}</body></html>`;
const font = '</_next/static/media/f.woff2>; rel=preload; as="font"';

test('a style of the build stands in the page; its link is disabled and no longer fetched ahead', async () => {
  const link = `${font}, <${path}>; rel=preload; as="style"`;
  const { html, link: left } = await inlineStyles(
    { html: page(linked), link },
    async () => '.a{content:"$&"}',
  );
  expect(html).toBe(
    page(
      `<style>.a{content:"$&"}</style><link rel="stylesheet" disabled="" href="${path}" data-precedence="next"/>`,
    ),
  );
  expect(left).toBe(font);
});

test.each([
  ['is not there', async () => undefined],
  ['cannot be read', async () => Promise.reject(new Error('gone'))],
  ['would end the element', async () => '/*</STYLE>*/'],
])('a style that %s stays linked', async (_, readStyle) => {
  const before = { html: page(linked), link: `<${path}>; rel=preload; as="style"` };
  expect(await inlineStyles(before, readStyle)).toEqual(before);
});

test('what is no whole page, and styles from elsewhere, are left alone', async () => {
  const elsewhere = page('<link rel="stylesheet" href="https://example.com/a.css"/>');
  for (const html of [linked, elsewhere])
    expect(await inlineStyles({ html, link: '' }, async () => 'x')).toEqual({ html, link: '' });
});
