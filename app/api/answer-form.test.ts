import { describe, expect, test } from 'vitest';
import { answerForm } from './answer-form';

const address = 'http://shop.test/api/cart/lines';

function post(body: string, headers: Record<string, string> = {}): Request {
  const plain = {
    ...{ host: 'shop.test', origin: 'http://shop.test', 'content-length': String(body.length) },
    'content-type': 'application/x-www-form-urlencoded',
  };
  return new Request(address, {
    method: 'POST',
    body,
    headers: { ...plain, ...headers },
  });
}

const echo = async (form: FormData) => ({ said: form.get('word') });

describe('a form sent by script', () => {
  test('is answered with what its action answers, and kept by nobody', async () => {
    const response = await answerForm(post('word=mug'), echo);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ said: 'mug' });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test.each([
    ['of another site', post('word=mug', { origin: 'http://evil.test' }), 403],
    ['that does not say whose it is', post('word=mug', { origin: '' }), 403],
    ['of a frame without an origin', post('word=mug', { origin: 'null' }), 403],
    ['that is too long', post('word=mug', { 'content-length': '5000000' }), 413],
    ['that does not say how long it is', post('word=mug', { 'content-length': 'x' }), 413],
    ['that is none', post('{"word":"mug"}', { 'content-type': 'application/json' }), 400],
  ])('%s is refused', async (_what, request, status) => {
    let isAsked = false;
    const response = await answerForm(request, async () => {
      isAsked = true;
      return {};
    });
    expect(response.status).toBe(status);
    expect(isAsked).toBe(false);
  });

  test('of the shop behind a balancer goes by the name it is called with', async () => {
    const request = post('word=mug', { origin: 'https://stoa.shop', 'x-forwarded-host': 'stoa.shop' });
    expect((await answerForm(request, echo)).status).toBe(200);
  });
});
