import { sql } from 'drizzle-orm';
import { primary, type Transaction, transact } from '@/db/client';
import * as schema from '@/db/schema';
import { newId } from '@/lib/id';
import { insertMedia } from '@/lib/media/media-row';
import { refreshTerms } from '@/lib/search/refresh-terms';
import { categoryPicture, composeProduct } from './compose';
import { insertProducts, makeAccount } from './factories';
import { rooms } from './goods';
import { seedCollections } from './seed-collections';
import { seedGerman } from './seed-german';
import { seedGiftCard } from './seed-gift-card';
import { seedPricing } from './seed-pricing';
import { seedReviews } from './seed-reviews';
import { goodsOf, type Room, type Shelf } from './shelf';

/** Logins of the demo shop: shown at start, so not secret. */
export const demoLogins = {
  admin: { email: 'admin@stoa.test', password: 'open-the-stoa' },
  shopper: { email: 'shopper@stoa.test', password: 'walk-the-stoa' },
};

/** Fills an empty shop with the demo goods, in one transaction. A shop that has products is left alone. */
export async function seedDemoShopOnce(): Promise<{ seeded: boolean } & typeof demoLogins> {
  const { value: seeded } = await transact(async (tx) => {
    // Two starts at once: the second waits here and then finds the goods of the first.
    await tx.execute(sql`select pg_advisory_xact_lock(7481)`);
    const [known] = await tx.select({ id: schema.products.id }).from(schema.products).limit(1);
    if (known) return false;
    const admin = await seedAccounts(tx);
    for (const [position, room] of rooms.entries()) await seedRoom(tx, room, position);
    await seedGiftCard(tx);
    await seedGerman(tx);
    await seedReviews(tx, admin);
    await seedCollections(tx);
    await seedPricing(tx);
    return true;
  });
  // Fresh statistics, or the first searches are planned for an empty table.
  if (seeded) {
    await primary().execute(sql`analyze`);
    await refreshTerms();
  }
  return { seeded, ...demoLogins };
}

/** Answers the admin's id. */
async function seedAccounts(tx: Transaction): Promise<string> {
  const admin = await makeAccount(tx, { ...demoLogins.admin, name: 'Ada Keeper', role: 'admin' });
  const shopper = await makeAccount(tx, { ...demoLogins.shopper, name: 'Sam Walker' });
  await tx.insert(schema.addresses).values({
    id: newId('address'),
    accountId: shopper,
    name: 'Sam Walker',
    line1: '12 Colonnade Street',
    city: 'Portland',
    region: 'OR',
    postalCode: '97205',
    countryCode: 'US',
    isDefault: true,
  });
  return admin;
}

async function seedRoom(tx: Transaction, room: Room, position: number): Promise<void> {
  const roomId = newId('category');
  const picture = categoryPicture(room.kind, room.colour, room.handle);
  await insertMedia(tx, [picture]);
  await tx.insert(schema.categories).values({
    id: roomId,
    handle: room.handle,
    name: room.name,
    description: room.description,
    path: room.handle,
    position,
    imageMediaId: picture.id,
  });
  for (const [index, shelf] of room.shelves.entries())
    await seedShelf(tx, room, { shelf, position: index, roomId });
}

async function seedShelf(
  tx: Transaction,
  room: Room,
  { shelf, position, roomId }: { shelf: Shelf; position: number; roomId: string },
): Promise<void> {
  const categoryId = newId('category');
  const goods = goodsOf(shelf);
  const first = goods[0];
  const picture = categoryPicture(
    first?.kind ?? room.kind,
    first?.colours.at(-1) ?? room.colour,
    shelf.handle,
  );
  await insertMedia(tx, [picture]);
  await tx.insert(schema.categories).values({
    id: categoryId,
    parentId: roomId,
    handle: shelf.handle,
    name: shelf.name,
    description: shelf.description,
    path: `${room.handle}/${shelf.handle}`,
    position,
    imageMediaId: picture.id,
  });
  await insertProducts(
    tx,
    goods.map((good, place) => ({ ...composeProduct(room, shelf, good, place), categoryId })),
  );
}
