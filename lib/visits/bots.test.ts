import { expect, test } from 'vitest';
import { isBot } from './bots';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

test.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['facebookexternalhit/1.1'],
  ['curl/8.5.0'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)'],
  [`Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 ${chrome}`],
  [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} GTmetrix`],
  ['CubotCrawler/1.0'],
  [''],
  [' - '],
  [null],
])('%s is one', (agent) => {
  expect(isBot(agent)).toBe(true);
});

test.each([
  [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${chrome}`],
  [`Mozilla/5.0 (Linux; Android 9; CUBOT X19) ${chrome}`],
  [`Mozilla/5.0 (Linux; Android 9; S60 Discovery Plus) ${chrome}`],
  ['Opera/9.80 (Linux armv7l; U; HbbTV/1.1.1; CE-HTML/1.0; en) Presto/2.12.407 Version/12.50'],
  [`Mozilla/5.0 (Linux; Android 10) ${chrome} SogouMSE,SogouMobileBrowser/5.9`],
  [undefined],
])('%s is none', (agent) => {
  expect(isBot(agent)).toBe(false);
});
