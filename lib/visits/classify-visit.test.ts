import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyVisit } from './classify-visit';
import { media, type Visit } from './visit';

const shop = 'www.shop.test';

function come(search: string, referrer?: string | null, rest: Partial<Visit> = {}) {
  return classifyVisit({ url: `https://${shop}/p/mug${search}`, referrer, host: shop, ...rest });
}

describe('a referrer alone', () => {
  test.each([
    ['https://www.google.com/', 'search', 'Google'],
    ['https://www.google.co.uk/search?q=mug', 'search', 'Google'],
    ['https://images.google.de/', 'search', 'Google Images'],
    ['https://www.google.de/imgres?q=mug', 'search', 'Google Images'],
    ['https://www.google.com/search?q=mug&tbm=isch', 'search', 'Google Images'],
    ['https://www.google.com/search?udm=2&q=mug', 'search', 'Google Images'],
    ['https://www.google.com/search?q=udm=2', 'search', 'Google'],
    ['https://www.bing.com/images/search?q=mug', 'search', 'Bing Images'],
    ['https://duckduckgo.com/', 'search', 'DuckDuckGo'],
    ['https://it.images.search.yahoo.com/images/view?p=mug', 'search', 'Yahoo! Images'],
    ['https://www.startpage.com/', 'search', 'Startpage'],
    ['https://search.somebody.test/?q=mug', 'search', 'search.somebody.test'],
    ['https://search.somebody.test/about', 'referral', 'search.somebody.test'],
    ['https://research.somebody.test/?q=mug', 'referral', 'research.somebody.test'],
    ['https://docs.google.com/document/d/1', 'referral', 'Google'],
    ['https://accounts.google.com/', 'referral', 'Google'],
    ['https://l.facebook.com/l.php?u=x', 'social', 'Facebook'],
    ['https://out.reddit.com/t3_x', 'social', 'Reddit'],
    ['https://t.co/x', 'social', 'Twitter'],
    ['https://www.pinterest.co.uk/pin/1', 'social', 'Pinterest'],
    ['https://somebody.tumblr.com/', 'social', 'Tumblr'],
    ['https://www.threads.net/@x', 'social', 'Threads'],
    ['https://mail.google.com/mail/u/0', 'email', 'Gmail'],
    ['https://deref-gmx.net/mail/client/x/dereferrer/', 'email', 'GMX'],
    ['https://webmail.somebody.test/', 'email', 'somebody.test'],
    ['https://go.mail.ru/search?q=mug', 'search', 'Mail.ru'],
    ['https://chatgpt.com/', 'chatbot', 'ChatGPT'],
    ['https://www.perplexity.ai/search?q=mug', 'chatbot', 'Perplexity.ai'],
    ['https://gemini.google.com/app', 'chatbot', 'Google Gemini'],
    ['https://copilot.microsoft.com/', 'chatbot', 'Microsoft Copilot'],
    ['https://claude.ai/chat/1', 'chatbot', 'Claude.ai'],
    ['https://googleads.g.doubleclick.net/x', 'paid', 'Google'],
    ['https://www.awin1.com/cread.php', 'affiliate', 'Awin'],
    ['https://www.potters.test/best-mugs', 'referral', 'potters.test'],
    ['android-app://com.google.android.gm/', 'email', 'Gmail'],
    ['android-app://com.google.android.googlequicksearchbox/https/www.google.com', 'search', 'Google'],
    ['android-app://com.pinterest/', 'social', 'Pinterest'],
    ['android-app://test.nobody.knows/', 'referral', 'test.nobody.knows'],
    ['www.google.de/search?q=mug', 'search', 'Google'],
    ['HTTPS://WWW.GOOGLE.COM./', 'search', 'Google'],
    [`https://${shop}/c/mugs`, 'internal', undefined],
    ['https://shop.test/', 'internal', undefined],
    ['https://blog.shop.test:8443/x', 'internal', undefined],
    ['https://notshop.test/', 'referral', 'notshop.test'],
    ['https://checkout.stripe.com/c/pay/x', 'direct', undefined],
    ['https://www.paypal.com/checkoutnow', 'direct', undefined],
    ['https://acs2.some-bank.test/challenge', 'direct', undefined],
    ['', 'direct', undefined],
    ['-', 'direct', undefined],
    ['http://', 'direct', undefined],
    ['https://%%%/', 'direct', undefined],
    ['not an address', 'direct', undefined],
    ['file:///home/me/links.html', 'direct', undefined],
    ['chrome-extension://abcdef/', 'direct', undefined],
  ])('%s', (referrer, medium, source) => {
    expect(come('', referrer)).toMatchObject({ medium, source });
  });
});

describe('a link that says who sent it', () => {
  test.each([
    ['?utm_source=google&utm_medium=cpc&utm_campaign=spring', 'paid', 'Google'],
    ['?utm_source=news-12&utm_medium=e-mail', 'email', 'news-12'],
    ['?utm_source=newsletter', 'email', 'newsletter'],
    ['?utm_source=IG&utm_medium=Paid_Social', 'paid', 'Instagram'],
    ['?utm_source=facebook&utm_medium=organic', 'social', 'Facebook'],
    ['?utm_source=google&utm_medium=organic', 'search', 'Google'],
    ['?utm_source=chatgpt.com', 'chatbot', 'ChatGPT'],
    ['?utm_source=chatgpt.com&utm_medium=referral', 'chatbot', 'ChatGPT'],
    ['?utm_source=potters.test', 'referral', 'potters.test'],
    ['?utm_source=potters.test&utm_medium=qr-code', 'referral', 'potters.test'],
    ['?utm_medium=affiliates&utm_source=awin', 'affiliate', 'Awin'],
    ['?mtm_source=fb&mtm_medium=Social%20Media', 'social', 'Facebook'],
    ['#utm_source=fb&utm_medium=social', 'social', 'Facebook'],
    ['?ref=ANNA', 'affiliate', 'ANNA'],
    ['?ref=producthunt.com', 'social', 'Product Hunt'],
    ['?gclid=x', 'paid', 'Google'],
    ['?wbraid=x', 'paid', 'Google'],
    ['?msclkid=x&utm_medium=email', 'paid', 'Bing'],
    ['?ttclid=x', 'paid', 'TikTok'],
    ['?li_fat_id=x', 'paid', 'LinkedIn'],
    ['?fbclid=x', 'social', 'Facebook'],
    ['?fbclid=x&utm_medium=cpc&utm_source=fb', 'paid', 'Facebook'],
    ['?awc=1_2_3', 'affiliate', 'Awin'],
    ['?mc_eid=x', 'email', 'Mailchimp'],
    ['?utm_campaign=spring', 'direct', undefined],
    ['?utm_source=(direct)&utm_medium=(none)', 'direct', undefined],
    ['?utm_medium=none', 'direct', undefined],
    ['?utm_source=flyer&utm_medium=offline', 'referral', 'flyer'],
    ['?utm_source=fb_ads', 'paid', 'Facebook'],
    ['?utm_source=Google-Ads', 'paid', 'Google'],
    ['?utm_source=adwords', 'paid', 'Google'],
    ['?utm_source=threads', 'social', 'Threads'],
    ['?utm_source=leads', 'referral', 'leads'],
    ['?utm_medium=internal&utm_source=banner-7', 'internal', undefined],
  ])('%s', (search, medium, source) => {
    expect(come(search)).toMatchObject({ medium, source });
  });

  test.each([
    ['?gclid=x', 'https://www.facebook.com/', 'paid', 'Google'],
    ['?fbclid=x', 'https://l.instagram.com/', 'social', 'Instagram'],
    ['?fbclid=x', 'https://www.google.com/', 'social', 'Facebook'],
    ['?ref=ANNA', 'https://www.google.com/search?q=mug', 'affiliate', 'ANNA'],
    ['?utm_campaign=spring', 'https://t.co/x', 'social', 'Twitter'],
    ['?utm_medium=banner', 'https://potters.test/', 'paid', 'potters.test'],
    ['?utm_medium=email', 'https://www.google.com/', 'email', undefined],
    ['?utm_source=flyer', `https://${shop}/`, 'referral', 'flyer'],
  ])('%s wins over %s', (search, referrer, medium, source) => {
    expect(come(search, referrer)).toMatchObject({ medium, source });
  });
});

test('all that a link carries is told', () => {
  const search =
    '?utm_source=fb&utm_medium=cpc&utm_campaign=Spring+Sale&utm_term=mug&utm_content=top&fbclid=abc';
  expect(come(search, null, { userAgent: 'Googlebot/2.1' })).toEqual({
    ...{ medium: 'paid', source: 'Facebook', campaign: 'Spring Sale', term: 'mug', content: 'top' },
    ...{ clickId: { kind: 'fbclid', value: 'abc' }, bot: true },
  });
});

test('what was searched for belongs to the search, not to the campaign that came after', () => {
  expect(come('', 'https://www.bing.com/search?q=mug').term).toBe('mug');
  expect(come('?utm_medium=email', 'https://www.bing.com/search?q=mug').term).toBeUndefined();
  expect(come('?utm_term=cup', 'https://www.bing.com/search?q=mug').term).toBe('cup');
});

test('without a host of its own, the address tells whose shop it is', () => {
  expect(classifyVisit({ url: 'https://shop.test/', referrer: 'https://shop.test/x' }).medium).toBe(
    'internal',
  );
  expect(classifyVisit({ url: '/', referrer: 'https://shop.test/x' }).medium).toBe('referral');
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'shop.test:8080'])
    expect(classifyVisit({ url: '/', host, referrer: `http://${host}/x` }).medium, host).toBe('internal');
  expect(classifyVisit({ host: 'https://shop.test/', referrer: 'https://shop.test/x' }).medium).toBe(
    'internal',
  );
  expect(classifyVisit({})).toMatchObject({ medium: 'direct', bot: false });
});

test('nothing throws, every visit has one of the media, and every text is whole and bounded', () => {
  const part = fc.constantFrom(
    ...[
      'https://',
      'android-app://',
      'www.google.',
      'com',
      'utm_source',
      'utm_medium',
      'gclid',
      'ref',
      'q',
      'wd',
    ],
    ...[
      '=',
      '&',
      '?',
      '#',
      '/',
      '%',
      '%e4',
      '%FF',
      '%u4e',
      '+',
      '\ud800',
      '😀',
      'ü',
      'baidu.com',
      '.',
      ':',
      '[',
      '@',
    ],
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true }),
    fc.constantFrom(null, undefined),
  );
  fc.assert(
    fc.property(text, text, text, text, (url, referrer, userAgent, host) => {
      const told = classifyVisit({ url, referrer, userAgent, host });
      expect(media).toContain(told.medium);
      expect(typeof told.bot).toBe('boolean');
      for (const value of [told.source, told.campaign, told.term, told.content, told.clickId?.value]) {
        if (value === undefined) continue;
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(500);
        expect(value.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
