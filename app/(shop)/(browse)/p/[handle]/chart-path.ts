import type { PricePast } from '@/lib/catalog/price-past';

type Drawn = {
  /** A step for each price, up to the right edge, which is today. */
  line: string;
  /** The surface below it. */
  ground: string;
  /** Where the lowest price before the reduction lies. */
  lowestY: number | undefined;
};

const edge = 6;

/** The price over time as SVG paths. The floor lies well below the lowest price, so that a small step looks small. */
export function chartPath(past: PricePast, { width, height }: { width: number; height: number }): Drawn {
  const points = past.steps.map(({ at, amountMinor }) => ({ time: Date.parse(at), amountMinor }));
  const begin = points[0]?.time ?? 0;
  const end = Math.max(Date.parse(past.until), begin + 1);
  const amounts = points.map((point) => point.amountMinor);
  const top = Math.max(...amounts);
  const floor = Math.min(...amounts) * 0.6;
  const x = (time: number) => rounded(((time - begin) / (end - begin)) * width);
  const y = (amount: number) => rounded(edge + ((top - amount) / (top - floor || 1)) * (height - 2 * edge));
  const line = points
    .map(({ time, amountMinor }, index) =>
      index === 0 ? `M0 ${y(amountMinor)}` : `H${x(time)}V${y(amountMinor)}`,
    )
    .join('')
    .concat(`H${width}`);
  const { lowestMinor } = past;
  return {
    line,
    ground: `${line}V${height}H0Z`,
    lowestY: lowestMinor === undefined ? undefined : y(lowestMinor),
  };
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
