import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { categories } from '@/db/schema';
import { drawingRow } from '@/lib/media/media-row';
import { shop } from '@/lib/shop';
import type { ComposedProduct } from './compose';
import { drawNear, drawWhole } from './drawings/kinds';
import { canvas } from './drawings/paint';
import { insertProducts } from './factories';
import { colours } from './palette';

const handle = 'gift-card';
/** The shelf it lies on. */
const shelf = 'notebooks-and-books';

/** What a card can be worth, in whole dollars and in whole euros alike. */
const worths = [25, 50, 100, 200];

/** The shop's own gift card, in four sizes: each is worth what it costs. */
export async function seedGiftCard(tx: Transaction): Promise<void> {
  const [place] = await tx.select({ id: categories.id }).from(categories).where(eq(categories.handle, shelf));
  await insertProducts(tx, [{ ...giftCard(), categoryId: place?.id ?? null }]);
}

export function giftCard(): ComposedProduct {
  const size = { width: canvas, height: canvas };
  const picture = (svg: string) => drawingRow(svg, size, colours.Terracotta.ground);
  return {
    ...{ handle, title: 'Gift Card', vendor: shop.name, productType: 'Gift cards' },
    ...{ kind: 'gift-card', taxClass: 'exempt' },
    descriptionHtml:
      '<p>For somebody who would rather choose. It comes by e-mail, to you or with a few words from you to whom it is for.</p>' +
      '<h3>How it is spent</h3><p>Its code is entered in the cart or at the till. What is not spent stays on it, and it does not expire. A gift card is paid by card, and no discount is taken off it.</p>',
    tags: ['gift', 'gift card', 'voucher', 'present'],
    popularity: 400,
    createdAt: new Date(Date.UTC(2026, 0, 5)),
    options: [{ name: 'Worth', values: worths.map(String) }],
    variants: worths.map((worth) => ({
      optionValues: [String(worth)],
      sku: `GIFT-CARD-${worth}`,
      amountMinor: worth * 100,
      compareAtMinor: null,
      inEuros: { amountMinor: worth * 100, compareAtMinor: null },
      stock: 0,
    })),
    pictures: [
      {
        row: picture(drawWhole('giftCard', colours.Terracotta, handle)),
        alt: 'Gift Card',
        optionValue: null,
      },
      {
        row: picture(drawNear('giftCard', colours.Terracotta, handle)),
        alt: 'Gift Card, nearer',
        optionValue: null,
      },
    ],
    german: {
      title: 'Gutscheinkarte',
      productType: 'Gutscheinkarten',
      descriptionHtml:
        '<p>Für alle, die lieber selbst wählen. Sie kommt per E-Mail, zu dir oder mit ein paar Worten von dir zu dem Menschen, für den sie ist.</p>' +
        '<h3>So wird sie eingelöst</h3><p>Ihr Code wird im Warenkorb oder an der Kasse eingegeben. Was nicht ausgegeben wird, bleibt darauf, und sie läuft nicht ab. Eine Gutscheinkarte wird mit der Karte bezahlt, und auf sie gibt es keinen Rabatt.</p>',
    },
  };
}
