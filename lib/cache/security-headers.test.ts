import { expect, test } from 'vitest';
import { securityHeadersFor } from '@/lib/cache/security-headers';

const policyOf = (...guests: Parameters<typeof securityHeadersFor>) =>
  new Map(securityHeadersFor(...guests)).get('Content-Security-Policy') ?? '';

test('nobody but the shop itself runs scripts in its pages', () => {
  expect(policyOf()).toContain("script-src 'self' 'unsafe-inline';");
  expect(policyOf()).toContain("connect-src 'self';");
  expect(policyOf()).not.toContain('frame-src');
  expect(policyOf()).not.toContain('undefined');
});

test('a guest is let in by name, and nobody else with it', () => {
  const policy = policyOf({
    scripts: ['https://js.stripe.com'],
    frames: ['https://js.stripe.com', 'https://hooks.stripe.com'],
    connections: ['https://api.stripe.com'],
  });
  expect(policy).toContain("script-src 'self' 'unsafe-inline' https://js.stripe.com;");
  expect(policy).toContain("frame-src 'self' https://js.stripe.com https://hooks.stripe.com;");
  expect(policy).toContain("connect-src 'self' https://api.stripe.com;");
  expect(policy).toContain("frame-ancestors 'none'");
});
