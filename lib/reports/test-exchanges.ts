import { primarySql } from '@/db/client';
import { askReturn } from '@/lib/aftercare/ask-return';
import { decideReturn, type Receipt, receiveReturn } from '@/lib/aftercare/return-goods';
import { newId } from '@/lib/id';
import { bought, by, send } from '@/lib/reports/test-orders';

// For tests: returns that were agreed to, and what could go out instead.

/** Another variant of the product of a line, at this price, with so many on the shelf. */
export async function sibling(
  lineId: string,
  name: string,
  priceMinor: number,
  stock: number,
): Promise<string> {
  const variantId = newId('variant');
  await primarySql().begin((sql) => [
    sql`insert into variants (id, product_id, position, option_values)
      select ${variantId}, product_id, 9, ${[name]} from order_lines where id = ${lineId}`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', ${priceMinor})`,
    sql`insert into inventory_levels (variant_id, location_id, on_hand)
      select ${variantId}, id, ${stock} from locations order by priority limit 1`,
    sql`insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
      select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels
      where variant_id = ${variantId} and on_hand > 0`,
  ]);
  return variantId;
}

export const onHand = async (variantId: string) => {
  const [row] = await primarySql()`select on_hand from inventory_levels where variant_id = ${variantId}`;
  return row?.on_hand;
};

/** Three mugs at 19.00 that were sent, and two of them asked back and approved. */
export async function approved(wish?: (lineId: string) => Promise<string>, bought3 = () => bought(3)) {
  const order = await bought3();
  const { orderId, lineId } = order;
  await send(orderId, lineId, 3);
  const wishVariantId = await wish?.(lineId);
  const returnId = newId('return');
  const lines = [{ lineId, quantity: 2, reason: 'wrong colour', wishVariantId }];
  const asked = await askReturn({ returnId, orderId, lines, by: 'guest' });
  if (!asked.ok) throw new Error(asked.problem.kind);
  await decideReturn({ returnId, isApproved: true, answer: '', by });
  const receive = (variantId: string, rest: Partial<Receipt> = {}) =>
    receiveReturn({
      ...{ returnId, shelved: [{ lineId, quantity: 2 }], isRefunded: true, by },
      ...{ swaps: [{ lineId, variantId }] },
      ...rest,
    });
  return { ...order, returnId, wishVariantId: wishVariantId ?? '', receive };
}
