/** A price a variant got at a moment, as `price_changes` keeps it. */
export type PriceStep = { amountMinor: number; compareAtMinor: number | null; changedAt: Date };

/** What a page says of a price that was reduced. */
export type PricePast = {
  /** When the reduction that holds now was first applied: ISO 8601. */
  reducedAt: string;
  /** The lowest price of the 30 days before that; `undefined` for what was never sold at another price. */
  lowestMinor: number | undefined;
  /** The price over time, oldest first: `amountMinor` holds from `at` (ISO 8601) to the next step. */
  steps: { at: string; amountMinor: number }[];
  /** When this was told. */
  until: string;
};

const dayMs = 86_400_000;
/** How far back before a reduction the law (Directive 98/6/EC, article 6a) wants the lowest price looked for. */
export const priorDays = 30;
/** A sale may last for long: the drawing does not reach further back than this. */
const longestDrawnDays = 90;

/**
 * The past of a price that is reduced now; `undefined` when it is not. `steps` is what the variant cost,
 * oldest first.
 */
export function pricePastOf(steps: PriceStep[], now: Date): PricePast | undefined {
  const known = steps.filter((step) => step.changedAt <= now);
  const start = startOfReduction(known);
  if (start === undefined) return undefined;
  const reducedAt = known[start]?.changedAt ?? now;
  return {
    reducedAt: reducedAt.toISOString(),
    lowestMinor: lowestBetween(known.slice(0, start), daysBefore(reducedAt, priorDays)),
    steps: drawnSteps(known, reducedAt, now),
    until: now.toISOString(),
  };
}

/**
 * Where the reduction that holds now began. Steps that only go further down belong to one reduction; a step
 * up begins a new one, whose lowest price before is then the one just left.
 */
function startOfReduction(steps: PriceStep[]): number | undefined {
  let start: number | undefined;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    const later = steps[index + 1];
    if (!step || !isReduced(step) || (later && later.amountMinor > step.amountMinor)) break;
    start = index;
  }
  return start;
}

function isReduced({ amountMinor, compareAtMinor }: PriceStep): boolean {
  return compareAtMinor !== null && compareAtMinor > amountMinor;
}

/** The lowest of the prices that held at or after `from`: the one it began with counts. */
function lowestBetween(steps: PriceStep[], from: Date): number | undefined {
  const held = steps.slice(Math.max(0, holdingAt(steps, from))).map((step) => step.amountMinor);
  return held.length > 0 ? Math.min(...held) : undefined;
}

/** The step that held at a moment; −1 before the first. */
function holdingAt(steps: PriceStep[], moment: Date): number {
  return steps.findLastIndex((step) => step.changedAt <= moment);
}

function drawnSteps(steps: PriceStep[], reducedAt: Date, now: Date): PricePast['steps'] {
  const wanted = Math.min(daysBefore(now, priorDays).getTime(), daysBefore(reducedAt, priorDays).getTime());
  const from = new Date(Math.max(wanted, daysBefore(now, longestDrawnDays).getTime()));
  const drawn = steps.slice(Math.max(0, holdingAt(steps, from)));
  return drawn
    .map(({ changedAt, amountMinor }) => ({ at: changedAt < from ? from : changedAt, amountMinor }))
    .filter(({ amountMinor }, index, all) => amountMinor !== all[index - 1]?.amountMinor)
    .map(({ at, amountMinor }) => ({ at: at.toISOString(), amountMinor }));
}

function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * dayMs);
}
