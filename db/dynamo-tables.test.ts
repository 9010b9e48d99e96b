import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('nothing that answers a request knows how to scan', () => {
  const sources = ['app', 'components', 'lib', 'db'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file))
      .map((file) => join(room, file)),
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(
    sources.filter((file) => /\bScanCommand\b|\bpaginateScan\b/.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
});
