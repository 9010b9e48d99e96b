import { describe, expect, test } from 'vitest';
import { marksOf } from './address-marks';
import { mediumOfWords } from './medium-words';
import { media } from './visit';

test.each([
  ['utm_source=a&utm_source=b', { source: 'a' }],
  ['utm_source=&utm_source=b', { source: 'b' }],
  ['UTM_SOURCE=a', { source: 'a' }],
  ['utm-source=a&utmcampaign=b', { source: 'a', campaign: 'b' }],
  ['x=1&amp;utm_source=a&amp;utm_medium=b', { source: 'a', medium: 'b' }],
  ['utm%5Fsource=a', { source: 'a' }],
  ['utm_campaign=Spring+Sale', { campaign: 'Spring Sale' }],
  ['utm_campaign=Spring%2520Sale', { campaign: 'Spring Sale' }],
  ['utm_campaign=caf%25C3%25A9', { campaign: 'café' }],
  ['utm_campaign=50%25+off', { campaign: '50% off' }],
  ['utm_campaign=100%25de', { campaign: '100%de' }],
  ['utm_id=77', { campaign: '77' }],
  ['pk_campaign=old&mtm_campaign=new', { campaign: 'new' }],
  ['fbclid=a&gclid=b', { clickId: { kind: 'gclid', value: 'b' } }],
  ['GCLID=b', { clickId: { kind: 'gclid', value: 'b' } }],
  ['ref=anna_2', { affiliateCode: 'ANNA_2', source: undefined }],
  ['ref=some.site', { affiliateCode: undefined, source: 'some.site' }],
])('%s', (query, marks) => {
  expect(marksOf(query)).toMatchObject(marks);
});

test.each(['', 'page=2', 'q=utm_source', 'ref=', 'ref=%3Cscript%3E', 'utm_source=%20'])(
  '%j has none',
  (query) => {
    expect(marksOf(query)).toBeUndefined();
  },
);

describe('words for a medium', () => {
  test.each([
    ['cpc PPC paidsearch Paid-Search paid_social display cpm banner retargeting xcpc cpv pmax', 'paid'],
    ['email E-Mail e_mail newsletter Newsletters edm', 'email'],
    ['affiliate Affiliates', 'affiliate'],
    ['social Social-Media social_network sm', 'social'],
    ['organic seo', 'search'],
    ['referral link app', 'referral'],
    ['(none)', 'direct'],
    ['ai llm chatbot', 'chatbot'],
    ['leads threads downloads', undefined],
    ['something', undefined],
  ])('%s', (words, medium) => {
    for (const word of words.split(' ')) expect([word, mediumOfWords(word)]).toEqual([word, medium]);
  });

  test('a phrase by its first word that means something', () => {
    expect(mediumOfWords('Weekly newsletter (May)')).toBe('email');
    expect(mediumOfWords('social media')).toBe('social');
    for (const medium of media) expect(mediumOfWords(medium)).toBe(medium);
  });
});
