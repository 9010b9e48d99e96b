import { expect, test } from 'vitest';
import { parseEmailAddress } from './email-address';

test.each([
  [' Ada@Example.COM ', 'ada@example.com'],
  ['a.b+tag@mail.example.org', 'a.b+tag@mail.example.org'],
  ['ada@example', undefined],
  ['ada example@x.org', undefined],
  ["'; drop table accounts;--@x.org", undefined],
  ['<script>@x.org', undefined],
  [`${'a'.repeat(300)}@x.org`, undefined],
  ['', undefined],
])('%j is %j', (text, expected) => {
  expect(parseEmailAddress(text)).toBe(expected);
});
