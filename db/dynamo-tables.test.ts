import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type TableDeclaration, tables } from './dynamo-tables';

const all = Object.values(tables) as TableDeclaration[];

test('every key is there for a question, and every question has a key', () => {
  for (const { name, indexes, serves } of all) {
    const keys = ['table', ...indexes.map((index) => index.name)];
    expect([...new Set(serves.map(({ by }) => by))].sort(), name).toEqual(keys.sort());
  }
});

test('what an index copies tells when an item is gone', () => {
  for (const { name, indexes, ttlAttribute } of all)
    for (const { copies } of indexes)
      expect(copies === 'all' || copies.includes(ttlAttribute), name).toBe(true);
});

test('the documentation lists the same questions', () => {
  const page = readFileSync('docs/visits.md', 'utf8');
  for (const { name, serves } of all)
    for (const { question, by } of serves)
      expect(page).toContain(`| \`${name}\` | ${question} | ${by === 'table' ? 'its own' : `\`${by}\``} |`);
});
