import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  admin,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  placeOrder,
  signIn,
} from './journey';

/** A member of their own, so that tests that run side by side do not meet. */
async function signUp(page: Page, next: string): Promise<string> {
  const email = `reader-${crypto.randomUUID().slice(0, 8)}@example.com`;
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Full name').fill('Robin Reader');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('a-walk-in-the-shade');
  await page
    .locator('main')
    .getByRole('button', { name: /account/i })
    .click();
  await expect(page).toHaveURL(new RegExp(next.replaceAll('/', '\\/')));
  return email;
}

async function write(page: Page, review: { stars: RegExp; title: string; body: string }): Promise<void> {
  await page.getByRole('radio', { name: review.stars }).check();
  await page.getByLabel('In a few words').fill(review.title);
  await page.getByLabel('What is it like?').fill(review.body);
  await page.getByRole('button', { name: /send/i }).click();
  await expect(page.getByText(/we will read it soon/i)).toBeVisible();
}

/** The desk, with nothing on it but the review by this account. */
async function deskFor(browser: Browser, email: string): Promise<Page> {
  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, admin, '/admin/reviews');
  await desk.goto(`/admin/reviews?q=${encodeURIComponent(email)}`);
  return desk;
}

/** Every node shows what was decided within a second; a loaded machine renders later. */
async function seenOn(page: Page, path: string, words: string): Promise<void> {
  await expect
    .poll(async () => (await (await page.request.get(path)).text()).includes(words), {
      timeout: 5000,
      intervals: [50],
    })
    .toBe(true);
}

test('a stranger signs in, writes, and is read before the page shows it', async ({ page, browser }) => {
  const title = `<b>Steady</b> & warm ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto('/p/ramen-bowl');
  await page.getByRole('link', { name: /write a review|be the first/i }).click();
  await expect(page).toHaveURL(/sign-in/);
  const email = await signUp(page, '/p/ramen-bowl/review');
  await page.getByRole('button', { name: 'Send review' }).click();
  await expect(page.getByText('Please choose between one and five stars.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /1 star/ })).toBeFocused();
  // By keyboard alone: arrows walk the stars.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /4 stars/ })).toBeChecked();
  await page.getByLabel('In a few words').fill(title);
  await page.getByLabel('What is it like?').fill('Short.');
  await page.getByLabel('What is it like?').press('Enter');
  await page.getByRole('button', { name: 'Send review' }).click();
  await expect(page.getByLabel('What is it like?')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('radio', { name: /4 stars/ })).toBeChecked();
  await expect(page.getByLabel('In a few words')).toHaveValue(title);
  await write(page, { stars: /4 stars/, title, body: 'Holds a whole dinner and stays warm.' });
  await page.goto('/p/ramen-bowl');
  await expect(page.locator('main')).not.toContainText(title);

  const desk = await deskFor(browser, email);
  await expect(desk.getByRole('article')).toContainText('No purchase by this account');
  await desk.getByRole('button', { name: 'Publish' }).click();
  await expect(desk.getByRole('article')).toHaveCount(0);
  await seenOn(
    page,
    '/p/ramen-bowl',
    title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
  await page.reload();
  const entry = page.getByRole('article').filter({ hasText: title });
  await expect(entry).toBeVisible();
  await expect(entry.getByRole('img', { name: '4 out of 5 stars' })).toBeVisible();
  await expect(entry).not.toContainText('Verified purchase');
});

test('who bought it is marked as such', async ({ page, browser }) => {
  const email = await signUp(page, '/p/supper-bowl');
  await addToCart(page, '/p/supper-bowl');
  await goToCheckout(page);
  await fillContact(page, email);
  await fillCard(page, goodCard);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/order\/ord_/);
  await page.goto('/p/supper-bowl/review');
  const title = `Bought and kept ${crypto.randomUUID().slice(0, 8)}`;
  await write(page, { stars: /5 stars/, title, body: 'Every supper since, and not a chip in it.' });
  const desk = await deskFor(browser, email);
  await expect(desk.getByRole('article')).toContainText('Verified purchase');
  await desk.getByRole('button', { name: 'Publish' }).click();
  await expect(desk.getByRole('article')).toHaveCount(0);
  await seenOn(page, '/p/supper-bowl', title);
  await page.goto('/p/supper-bowl');
  await expect(page.getByRole('article').filter({ hasText: title })).toContainText('Verified purchase');
});

test('what is rejected says why to its author, and may be written anew', async ({ page, browser }) => {
  const email = await signUp(page, '/p/fruit-bowl/review');
  const title = `Watches ${crypto.randomUUID().slice(0, 8)}`;
  await write(page, { stars: /1 star/, title, body: 'The very best watches, only today, only here.' });
  const desk = await deskFor(browser, email);
  await desk.getByText('Reject…').click();
  await desk.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(desk.getByText('Please say why.')).toBeVisible();
  await desk.getByLabel('Reason, read by the author').fill('It advertises something else.');
  await desk.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(desk.getByRole('article')).toHaveCount(0);
  await page.goto('/p/fruit-bowl/review');
  await expect(page.getByText('It advertises something else.')).toBeVisible();
  await expect(page.getByLabel('In a few words')).toHaveValue(title);
  await write(page, {
    stars: /4 stars/,
    title: `${title} no more`,
    body: 'It holds six oranges and looks good empty.',
  });
  await desk.reload();
  await expect(desk.getByRole('article')).toContainText('written 2 times');
});

test('all reviews, by stars, in German too; accessible and no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const path of ['/p/tall-latte-mug/reviews', '/de/p/tall-latte-mug/reviews']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Reviews of|Bewertungen zu/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  const bar = page
    .locator('main')
    .getByRole('link', { name: /Sterne?\s*:/ })
    .first();
  await bar.click();
  await expect(page).toHaveURL(/rating=\d/);
  await expect(page.getByRole('link', { name: 'Alle zeigen' })).toBeVisible();
});
