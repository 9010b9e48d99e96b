import { expect, test } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { closeDatabases, primary } from '@/db/client';
import { closeDynamo } from '@/db/dynamo';
import { orders } from '@/db/schema';
import { rereadEnv } from '@/env';
import { hitsOfVisitor } from '@/lib/campaigns/questions';
import { applyEnvironment, runningEndpoints } from '@/stack/endpoints';
import { addToCart, fillCard, fillContact, goodCard, goToCheckout, placeOrder } from './journey';

test.beforeAll(() => {
  const stack = runningEndpoints(process.env.STOA_HOME ?? '.stoa');
  if (!stack) throw new Error('The journeys need a running shop.');
  applyEnvironment(stack.environment);
  rereadEnv();
});

test.afterAll(async () => {
  await closeDatabases();
  closeDynamo();
});

test('a campaign hit is in DynamoDB, with the visitor of the order that came of it', async ({ page }) => {
  const campaign = `autumn-${Date.now()}`;
  await page.goto(`/p/long-drink-glass?utm_source=fb&utm_medium=cpc&utm_campaign=${campaign}`);
  await addToCart(page, '/p/long-drink-glass');
  await goToCheckout(page);
  await fillContact(page, 'campaign@example.com');
  await fillCard(page, goodCard);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/order\/ord_/);
  const orderId = /ord_[0-9a-z]+/.exec(page.url())?.[0] ?? '';
  const [order] = await primary().select().from(orders).where(eq(orders.id, orderId));
  expect(order?.visitorId).toMatch(/^vis_/);
  await expect
    .poll(
      async () => (await hitsOfVisitor(order?.visitorId ?? '')).find((hit) => hit.campaign === campaign),
      {
        timeout: 5000,
      },
    )
    // In the shop's words, whatever the link's are.
    .toMatchObject({ source: 'Facebook', medium: 'paid' });
});
