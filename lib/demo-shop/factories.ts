import { asc } from 'drizzle-orm';
import type { Db, Transaction } from '@/db/client';
import * as schema from '@/db/schema';
import { hashPassword } from '@/lib/accounts/password';
import { clock } from '@/lib/clock';
import { newId } from '@/lib/id';
import { insertMedia } from '@/lib/media/media-row';
import { shop } from '@/lib/shop';
import { type ComposedProduct, handleOf } from './compose';
import { demoPriceSteps } from './price-steps';

type Writer = Db | Transaction;

/** The location stock is put at: the first there is. */
export async function firstLocation(db: Writer): Promise<string> {
  const [location] = await db
    .select()
    .from(schema.locations)
    .orderBy(asc(schema.locations.priority))
    .limit(1);
  if (!location) throw new Error('There is no location: the migrations make one.');
  return location.id;
}

/** Inserts composed products with all that belongs to them, a statement a table. Returns their ids in order. */
export async function insertProducts(
  db: Writer,
  products: (ComposedProduct & { categoryId: string | null })[],
): Promise<{ productId: string; variantIds: string[] }[]> {
  const locationId = await firstLocation(db);
  await insertMedia(
    db,
    products.flatMap((product) => product.pictures.map((picture) => picture.row)),
  );
  const placed = products.map((product) => ({
    product,
    productId: newId('product'),
    variants: product.variants.map((variant) => ({ ...variant, id: newId('variant') })),
  }));
  await db.insert(schema.products).values(
    placed.map(({ product: { options, variants, pictures, german, ...row }, productId }) => ({
      ...row,
      id: productId,
      status: 'published' as const,
    })),
  );
  const options = placed.flatMap(({ product, productId }) =>
    product.options.map((option, index) => ({ productId, position: index + 1, ...option })),
  );
  if (options.length > 0) await db.insert(schema.productOptions).values(options);
  await insertVariants(db, placed, locationId);
  const translations = placed.flatMap(({ product, productId }) =>
    product.german ? [{ productId, locale: 'de', ...product.german }] : [],
  );
  if (translations.length > 0) await db.insert(schema.productTranslations).values(translations);
  const images = placed.flatMap(({ product, productId }) =>
    product.pictures.map(({ row, ...picture }, index) => ({
      id: newId('image'),
      productId,
      position: index + 1,
      mediaId: row.id,
      ...picture,
    })),
  );
  if (images.length > 0) await db.insert(schema.productImages).values(images);
  return placed.map(({ productId, variants }) => ({ productId, variantIds: variants.map(({ id }) => id) }));
}

type PlacedVariants = {
  product: Pick<ComposedProduct, 'handle' | 'createdAt' | 'kind'>;
  productId: string;
  variants: (ComposedProduct['variants'][number] & { id: string })[];
}[];

async function insertVariants(db: Writer, placed: PlacedVariants, locationId: string): Promise<void> {
  const variants = placed.flatMap(({ productId, variants }) =>
    variants.map((variant, index) => ({ productId, position: index + 1, ...variant })),
  );
  await db.insert(schema.variants).values(
    variants.map(({ id, productId, position, optionValues, sku }) => ({
      id,
      productId,
      position,
      optionValues,
      sku,
    })),
  );
  const priced = placed.flatMap(({ product, variants: own }) =>
    own.flatMap((variant) => pricesOf(variant).map((price) => ({ product, price }))),
  );
  await db.insert(schema.prices).values(priced.map(({ price }) => price));
  await db.insert(schema.priceChanges).values(
    priced.flatMap(({ product, price }) =>
      demoPriceSteps(product, price, clock.now()).map((step) => ({
        ...step,
        variantId: price.variantId,
        currency: price.currency,
        changedBy: 'demo shop',
      })),
    ),
  );
  // Gift cards stand on no shelf.
  const stocked = placed
    .filter(({ product }) => product.kind !== 'gift-card')
    .flatMap(({ variants: own }) => own)
    .map(({ id, stock }) => ({ variantId: id, locationId, onHand: stock }));
  if (stocked.length > 0) await db.insert(schema.inventoryLevels).values(stocked);
  const opening = variants.filter(({ stock }) => stock > 0);
  if (opening.length === 0) return;
  await db.insert(schema.inventoryMovements).values(
    opening.map(({ id, stock }) => ({
      variantId: id,
      locationId,
      delta: stock,
      reason: 'opening' as const,
      movedBy: 'demo shop',
    })),
  );
}

/** The prices set for a variant: in the shop's currency, and in euros where it has one of its own. */
function pricesOf({ id, amountMinor, compareAtMinor, inEuros }: PlacedVariants[number]['variants'][number]) {
  const base = { variantId: id, currency: shop.currency as string, amountMinor, compareAtMinor };
  return inEuros ? [base, { variantId: id, currency: 'EUR', ...inEuros }] : [base];
}

/** A plain product for tests: one variant unless options are given. */
export async function makeProduct(
  db: Writer,
  wanted: { title?: string; priceMinor?: number; stock?: number; categoryId?: string } = {},
): Promise<{ productId: string; variantId: string; handle: string }> {
  const title = wanted.title ?? 'Plain Mug';
  const handle = `${handleOf(title)}-${newId('product').slice(-8)}`;
  const [made] = await insertProducts(db, [
    {
      handle,
      title,
      vendor: 'Test Pottery',
      productType: 'Mugs',
      descriptionHtml: '<p>A mug.</p>',
      tags: [],
      popularity: 1,
      createdAt: new Date(),
      options: [],
      pictures: [],
      categoryId: wanted.categoryId ?? null,
      variants: [
        {
          optionValues: [],
          sku: handle.toUpperCase(),
          amountMinor: wanted.priceMinor ?? 1900,
          compareAtMinor: null,
          stock: wanted.stock ?? 10,
        },
      ],
    },
  ]);
  return { productId: made?.productId ?? '', variantId: made?.variantIds[0] ?? '', handle };
}

/** An account, with a role when one is named. */
export async function makeAccount(
  db: Writer,
  wanted: { email: string; name: string; password: string; role?: 'admin' | 'support' },
): Promise<string> {
  const id = newId('account');
  const passwordHash = await hashPassword(wanted.password);
  await db.insert(schema.accounts).values({ id, email: wanted.email, name: wanted.name, passwordHash });
  if (wanted.role)
    await db.insert(schema.accountRoles).values({ accountId: id, role: wanted.role, grantedBy: 'demo shop' });
  return id;
}
