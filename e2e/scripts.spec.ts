import { expect, test } from '@playwright/test';

const mostBytes = 120_000;

test('a product page, with all it fetches ahead, transfers no more scripts than agreed', async ({ page }) => {
  await page.goto('/c/kitchen');
  const product = await page.locator('main article').getByRole('link').first().getAttribute('href');
  // What the list still fetches ahead is not the product page's.
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  const scripts = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(product ?? '', { waitUntil: 'networkidle' });
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(mostBytes);
});
