import { ok, type Result, refused } from '@/lib/result';

/** A line of an order as it was paid for, and what went back of it already. Minor units, tax included. */
export type PaidLine = {
  lineId: string;
  pieces: number;
  paidMinor: number;
  taxMinor: number;
  backPieces: number;
  backMinor: number;
  backTaxMinor: number;
  /** Of a line of gift cards: those that were not taken back, the fullest first. */
  cards?: SoldCard[] | null;
};

/** `leftMinor`: what was neither spent nor is held, at most its worth. No purse: it was paid for and not issued. */
export type SoldCard = { purseId: string | null; leftMinor: number };

/** An order as it was paid for. `leftMinor`: what was taken and is neither given back nor on its way back. */
export type PaidOrder = {
  lines: PaidLine[];
  shippingMinor: number;
  shippingBackMinor: number;
  taxMinor: number;
  taxBackMinor: number;
  totalMinor: number;
  leftMinor: number;
  /** Taken out by the provider for a dispute: nobody can give it back now, but it is not given back either. */
  disputedMinor?: number;
};

export type RefundAsk =
  | { kind: 'whole' }
  | { kind: 'lines'; lines: { lineId: string; quantity: number }[]; withShipping: boolean }
  /** Goodwill: for no piece in particular. */
  | { kind: 'amount'; amountMinor: number };

/** What goes back and for what. Shipping and tax are parts of the amount. */
export type RefundSplit = {
  amountMinor: number;
  shippingMinor: number;
  taxMinor: number;
  lines: RefundedLine[];
};

/** `cards`: what is taken from each gift card that goes back, which may be nothing. */
export type RefundedLine = {
  lineId: string;
  quantity: number;
  amountMinor: number;
  taxMinor: number;
  cards?: { purseId: string | null; amountMinor: number }[];
};

export type SplitProblem =
  | { kind: 'nothing-asked' }
  | { kind: 'too-many-pieces'; lineId: string; left: number }
  | { kind: 'too-much'; leftMinor: number };

/** What of the gift cards in an order was spent, and so stays paid. */
export function spentOnCards({ lines }: Pick<PaidOrder, 'lines'>): number {
  return sum(
    lines.map(({ cards, paidMinor, backMinor }) =>
      cards ? paidMinor - backMinor - sum(cards.map(({ leftMinor }) => leftMinor)) : 0,
    ),
  );
}

/** The order as far as it can go back: without what was spent; an amount for no piece leaves the cards alone. */
function withinReach(order: PaidOrder, ask: RefundAsk): PaidOrder {
  const sold = order.lines.filter(({ cards }) => cards);
  const untouchedMinor =
    ask.kind === 'amount'
      ? sum(sold.map(({ paidMinor, backMinor }) => paidMinor - backMinor))
      : spentOnCards(order);
  return {
    ...order,
    // Cards first: goodwill given before came out of the goods, and what is taken from a card is paid back.
    lines: [...sold, ...order.lines.filter(({ cards }) => !cards)],
    totalMinor: order.totalMinor - sum(sold.map(({ paidMinor }) => paidMinor)),
    leftMinor: Math.max(0, order.leftMinor - untouchedMinor),
  };
}

/**
 * Decides what goes back for a request. Each piece of a line is worth its share of what was paid for the line;
 * the first pieces to go back take the odd minor units, so that the pieces always sum to the line. Never more
 * than is left. Everything that is left takes all tax that is left with it. A gift card is worth what is left on it.
 */
export function splitRefund(paid: PaidOrder, ask: RefundAsk): Result<RefundSplit, SplitProblem> {
  const order = withinReach(paid, ask);
  const split = ask.kind === 'lines' ? splitByPieces(order, ask) : splitAmount(order, ask);
  if (!split.ok) return split;
  const { amountMinor } = split.value;
  if (amountMinor <= 0) return refused({ kind: 'nothing-asked' });
  if (amountMinor > order.leftMinor) return refused({ kind: 'too-much', leftMinor: order.leftMinor });
  return split;
}

function splitByPieces(
  order: PaidOrder,
  ask: Extract<RefundAsk, { kind: 'lines' }>,
): Result<RefundSplit, SplitProblem> {
  const lines: RefundedLine[] = [];
  for (const { lineId, quantity } of ask.lines) {
    const line = order.lines.find((known) => known.lineId === lineId);
    const left = line ? line.pieces - line.backPieces : 0;
    if (!line || !Number.isInteger(quantity) || quantity < 0 || quantity > left)
      return refused({ kind: 'too-many-pieces', lineId, left });
    if (quantity > 0) lines.push(refunded(line, quantity, worthOf(line, quantity)));
  }
  const shippingMinor = ask.withShipping ? order.shippingMinor - order.shippingBackMinor : 0;
  const linesTaxMinor = sum(lines.map((line) => line.taxMinor));
  const shippingTaxMinor = order.taxMinor - sum(order.lines.map((line) => line.taxMinor));
  const taxMinor = linesTaxMinor + (shippingMinor > 0 ? shippingTaxMinor : 0);
  return ok({
    amountMinor: sum(lines.map((line) => line.amountMinor)) + shippingMinor,
    shippingMinor,
    taxMinor: Math.min(taxMinor, order.taxMinor - order.taxBackMinor),
    lines,
  });
}

type Worth = { amountMinor: number; taxMinor: number };

/** What the next so many pieces of a line are worth. */
function worthOf(line: PaidLine, quantity: number): Worth {
  const { pieces, backPieces, cards } = line;
  if (cards) return { amountMinor: sum(cards.slice(0, quantity).map((card) => card.leftMinor)), taxMinor: 0 };
  return {
    amountMinor: shareOfPieces(line.paidMinor, pieces, backPieces, quantity),
    taxMinor: shareOfPieces(line.taxMinor, pieces, backPieces, quantity),
  };
}

function refunded({ lineId, cards }: PaidLine, quantity: number, worth: Worth): RefundedLine {
  if (!cards) return { lineId, quantity, ...worth };
  let leftMinor = worth.amountMinor;
  const taken = cards.slice(0, quantity).map((card) => {
    const amountMinor = Math.min(card.leftMinor, leftMinor);
    leftMinor -= amountMinor;
    return { purseId: card.purseId, amountMinor };
  });
  return { lineId, quantity, ...worth, cards: taken };
}

/** Largest remainder over equal pieces: the first ones get one unit more. Their shares sum to the whole. */
function shareOfPieces(wholeMinor: number, pieces: number, from: number, count: number): number {
  const odd = wholeMinor % pieces;
  const oddAmongThem = Math.max(0, Math.min(from + count, odd) - from);
  return Math.floor(wholeMinor / pieces) * count + oddAmongThem;
}

/** An amount without pieces, or all that is left: then with every piece that is left. */
function splitAmount(
  order: PaidOrder,
  ask: Extract<RefundAsk, { kind: 'whole' | 'amount' }>,
): Result<RefundSplit, SplitProblem> {
  const amountMinor = ask.kind === 'whole' ? order.leftMinor : ask.amountMinor;
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) return refused({ kind: 'nothing-asked' });
  const taxMinor = taxWithin(order, amountMinor);
  if (ask.kind === 'amount') return ok({ amountMinor, shippingMinor: 0, taxMinor, lines: [] });
  // Goodwill given before came out of some part: the shipping and then the last lines bear it.
  let leftMinor = amountMinor;
  const lines = order.lines.flatMap((line) => {
    const quantity = line.pieces - line.backPieces;
    if (quantity === 0) return [];
    const worth = worthOf(line, quantity);
    const lineMinor = Math.min(worth.amountMinor, leftMinor);
    leftMinor -= lineMinor;
    const ownTaxMinor = Math.min(worth.taxMinor, lineMinor, taxMinor);
    return [refunded(line, quantity, { amountMinor: lineMinor, taxMinor: ownTaxMinor })];
  });
  const shippingMinor = Math.min(leftMinor, order.shippingMinor - order.shippingBackMinor);
  return ok({ amountMinor, shippingMinor, taxMinor, lines });
}

/** Tax goes back in proportion to what has gone back in all, so that with the last unit all of it is back. */
function taxWithin(order: PaidOrder, amountMinor: number): number {
  const { totalMinor, leftMinor, taxMinor, taxBackMinor, disputedMinor = 0 } = order;
  if (taxMinor === 0) return 0;
  if (amountMinor >= leftMinor + disputedMinor) return Math.min(amountMinor, taxMinor - taxBackMinor);
  const share = Number((BigInt(taxMinor) * BigInt(amountMinor)) / BigInt(totalMinor));
  return Math.min(share, taxMinor - taxBackMinor);
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/**
 * Where a refund goes: the card first, up to what it paid and still has, or store credit instead of it; the rest to
 * what paid beside it.
 */
export function shareRefund(
  amountMinor: number,
  { leftMinor }: { leftMinor: number },
  isCredited = false,
): { cardMinor: number; purseMinor: number; creditMinor: number } {
  const shareMinor = Math.min(amountMinor, Math.max(0, leftMinor));
  const [cardMinor, creditMinor] = isCredited ? [0, shareMinor] : [shareMinor, 0];
  return { cardMinor, creditMinor, purseMinor: amountMinor - shareMinor };
}
