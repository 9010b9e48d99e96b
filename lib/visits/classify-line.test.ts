import { expect, test } from 'vitest';
import { classifyLine } from './classify-line';

test('a line has all fields, null where there is nothing to say', () => {
  const line = JSON.stringify({ url: 'https://shop.test/?gclid=x', referrer: null, host: 'shop.test' });
  expect(JSON.parse(classifyLine(line).line)).toEqual({
    ...{
      medium: 'paid',
      source: 'Google',
      campaign: null,
      term: null,
      content: null,
      clickId: 'x',
      bot: false,
    },
  });
});

test.each([
  ['{"url": "/"', 'not JSON'],
  ['', 'an empty line'],
  ['[]', 'not an object'],
  ['null', 'not an object'],
  ['{"url": 1}', 'url is not a text'],
])('%j keeps its place', (line, problem) => {
  const classified = classifyLine(line);
  expect(classified.problem).toBe(problem);
  expect(JSON.parse(classified.line)).toMatchObject({ medium: null, bot: null, error: problem });
});
