import type { SqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForIssue } from '@/lib/ledger/postings';
import { writeEvents } from '@/lib/outbox/write-events';
import { codeOfSoldCard, digestOfCode, readGiftCardCode } from './gift-card-code';

type Unissued = { lineId: string; piece: number; valueMinor: number; currency: string; orderNumber: number };

/**
 * Issues the gift cards of an order in the transaction that books its payment: one for each piece, worth what was
 * paid for it. A piece that has its card gets no second one. Answers how many were issued.
 */
export async function issueSoldCards(
  sql: SqlTransaction,
  { orderId, by }: { orderId: string; by: string },
): Promise<number> {
  const unissued = await sql<Unissued[]>`
    select l.id as "lineId", piece, l.unit_price_minor as "valueMinor", o.currency, o.number::float8 as "orderNumber"
    from order_lines l join orders o on o.id = l.order_id cross join generate_series(1, l.quantity) piece
    where l.order_id = ${orderId} and l.is_gift_card
      and not exists (select from sold_cards s where s.line_id = l.id and s.piece = piece.piece)
    order by l.position, piece`;
  const [first] = unissued;
  if (!first) return 0;
  const cards = unissued.map((card) => ({ ...card, ...newCard() }));
  await writeCards(sql, cards, { orderId, by, note: `Sold with order #${first.orderNumber}` });
  await postLedger(sql, {
    idempotencyKey: `${orderId}:gift-cards`,
    description: 'Gift cards issued',
    orderId,
    postedBy: by,
    currency: first.currency,
    postings: postingsForIssue(cards.reduce((sum, card) => sum + card.valueMinor, 0)),
  });
  await writeEvents(
    sql,
    cards.map(({ purseId }) => ({ topic: 'gift-card.issued', payload: { orderId, purseId } })),
  );
  return cards.length;
}

function newCard(): { purseId: string; digest: string; last4: string } {
  const purseId = newId('purse');
  const plain = readGiftCardCode(codeOfSoldCard(purseId)) ?? '';
  return { purseId, digest: digestOfCode(plain), last4: plain.slice(-4) };
}

async function writeCards(
  sql: SqlTransaction,
  cards: (Unissued & ReturnType<typeof newCard>)[],
  { orderId, by, note }: { orderId: string; by: string; note: string },
): Promise<void> {
  const card = sql`jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as card("purseId" text, digest text, last4 text,
    currency text, "lineId" text, piece int, "valueMinor" int)`;
  await sql`
    insert into purses (id, kind, code_digest, code_last4, currency)
    select "purseId", 'gift-card', digest, last4, currency from ${card}`;
  await sql`
    insert into sold_cards (purse_id, order_id, line_id, piece)
    select "purseId", ${orderId}, "lineId", piece from ${card}`;
  // Without the order's id: entries that name one are what paid for it.
  await sql`
    insert into purse_entries (purse_id, amount_minor, reason, note, by)
    select "purseId", "valueMinor", 'issued', ${note}, ${by} from ${card}`;
}
