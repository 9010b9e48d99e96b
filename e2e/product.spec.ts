import { expect, type Page, test } from '@playwright/test';

// A jumper in three colours and four sizes, on sale.
const jumper = '/p/fishermans-jumper';

const chosen = (page: Page, option: string) =>
  page.getByRole('group', { name: option }).getByRole('radio', { checked: true });
const gallery = (page: Page) => page.locator('main').getByRole('list', { name: /^Pictures of/ });

test('options are chosen by keyboard, stand in the address, and are found again', async ({ page }) => {
  await page.goto(jumper);
  await expect(chosen(page, 'Colour')).toHaveValue('Ink');
  await chosen(page, 'Colour').focus();
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page, 'Colour')).toHaveValue('Chalk');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page, 'Size')).toHaveValue('L');
  // Each value on the way may have been noted before the last one is.
  const variantId = await page.locator('form#buy input[name="variantId"]').inputValue();
  await expect(page).toHaveURL((url) => url.searchParams.get('variant') === variantId);
  const address = page.url();
  // Shared: the page is the same for all, the choice is read from the address.
  await page.goto('/');
  await page.goto(address);
  await expect(chosen(page, 'Colour')).toHaveValue('Chalk');
  await expect(chosen(page, 'Size')).toHaveValue('L');
  // Left and come back to.
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Knitwear' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Knitwear' })).toBeVisible();
  await page.goBack();
  await expect(chosen(page, 'Colour')).toHaveValue('Chalk');
  await expect(chosen(page, 'Size')).toHaveValue('L');
});

test('an address with a variant of something else shows the page all the same', async ({ page }) => {
  await page.goto(`${jumper}?variant=var_<b>nothing`);
  await expect(chosen(page, 'Colour')).toHaveValue('Ink');
});

test('all combinations stand in one table, and choosing there chooses above', async ({ page }) => {
  await page.goto(jumper);
  await page.getByText('All combinations at a glance').click();
  const soldOut = page.getByRole('table').getByRole('radio', { name: /Sold out/ });
  await expect(soldOut.first()).toBeAttached();
  await soldOut.first().check();
  await expect(page.getByRole('button', { name: 'Sold out' }).first()).toBeDisabled();
  await expect(page.getByText(/^Sold out in /)).toBeVisible();
  await page.getByRole('button', { name: /instead$/ }).click();
  await expect(page.locator('form#buy').getByRole('button', { name: 'Add to cart' })).toBeEnabled();
});

test('a reduced price tells the lowest of the 30 days before, and its way, in words too', async ({
  page,
}) => {
  await page.goto(jumper);
  await expect(page.getByText(/Lowest price of the 30 days before the reduction: \$\d+/)).toBeVisible();
  await page.getByText('How the price has moved').click();
  const chart = page.getByRole('img', { name: /^Price from .* until today/ });
  await expect(chart).toBeVisible();
  await expect(chart).toHaveAccessibleName(/From \w+ \d+: \$\d+/);
});

test('when it arrives is told by the browser’s own clock', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T17:00:00Z'));
  await page.goto(jumper);
  await expect(page.getByText(/^Arrives Mon, Nov 30\s–\sWed, Dec 2/)).toBeVisible();
});

test('pictures: thumbnails, arrows, the colour chosen, and the whole screen', async ({ page }) => {
  await page.goto(jumper);
  const thumbnail = (number: number) =>
    page.getByRole('button', { name: `Picture ${number} of 4`, exact: true });
  await expect(thumbnail(1)).toHaveAttribute('aria-current', 'true');
  await thumbnail(3).click();
  await expect(thumbnail(3)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(thumbnail(4)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Next picture' })).toBeDisabled();
  await page.getByRole('radio', { name: 'Chalk' }).check();
  await expect(thumbnail(2)).toHaveAttribute('aria-current', 'true');

  await gallery(page)
    .first()
    .getByRole('button', { name: /Enlarge picture 2 of 4/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Pictures of/ });
  await expect(dialog).toBeVisible();
  const picture = dialog.getByRole('button', { name: /in chalk/ });
  await picture.click({ position: { x: 200, y: 200 } });
  await expect(picture).toHaveAttribute('aria-pressed', 'true');
  const width = await picture.evaluate((element) => element.clientWidth);
  expect(width).toBeGreaterThan(1280 * 2);
  await picture.press('ArrowRight');
  await expect(dialog.getByText('3 / 4')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(thumbnail(3)).toHaveAttribute('aria-current', 'true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true });

  test('the way into the cart stays at hand, and never lies on the footer', async ({ page }) => {
    await page.goto(jumper);
    const bar = page.getByRole('button', { name: 'Add to cart' }).last();
    const hidden = page.locator('[inert]').getByRole('button', { name: 'Add to cart' });
    await expect(hidden).toHaveCount(1);
    await page.evaluate(() => window.scrollTo(0, 1500));
    await expect(hidden).toHaveCount(0);
    await expect(bar).toBeInViewport();
    await bar.click();
    await expect(page.getByTestId('cart-count')).toHaveText(/1/);
  });
});
