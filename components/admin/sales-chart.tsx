import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';
import { shop } from '@/lib/shop';

type Day = { day: string; orderCount: number; revenue: Money[]; inBase: Money };

const width = 640;
const height = 180;
const floor = height - 22;

const dayName = new Intl.DateTimeFormat(shop.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

const sumsOf = (revenue: Money[]) => revenue.map((sum) => formatMoney(sum, 'en')).join(' + ');

/** Revenue by day as bars, all currencies counted in the base; each bar tells its day, orders and sum when pointed at, and in the table below. */
export function SalesChart({ days }: { days: Day[] }) {
  const most = Math.max(1, ...days.map((day) => day.inBase.amountMinor));
  const step = width / days.length;
  const bars = days.map((day, index) => {
    const tall =
      day.inBase.amountMinor === 0 ? 1.5 : Math.max(3, (day.inBase.amountMinor / most) * (floor - 14));
    return {
      ...day,
      x: index * step + step * 0.18,
      y: floor - tall,
      tall,
      name: dayName.format(new Date(day.day)),
    };
  });
  if (days.every((day) => day.orderCount === 0)) {
    return (
      <p className="py-10 text-center text-soft text-sm">
        No sales in these days. Each day's bar appears here.
      </p>
    );
  }
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full" role="img" aria-label="Revenue by day">
        <line x1="0" x2={width} y1={floor + 0.5} y2={floor + 0.5} className="stroke-line" />
        {bars.map((bar, index) => (
          <g key={bar.day} className="group">
            <title>{`${bar.name}: ${sumsOf(bar.revenue)}, ${bar.orderCount} orders`}</title>
            <rect x={index * step} y="0" width={step} height={floor} fill="transparent" />
            <rect
              x={bar.x}
              y={bar.y}
              width={step * 0.64}
              height={bar.tall}
              rx="2"
              className={`${index === bars.length - 1 ? 'fill-accent' : 'fill-olive/55'} group-hover:fill-accent`}
            />
            {(bars.length - 1 - index) % 3 === 0 && (
              <text
                x={bar.x + step * 0.32}
                y={height - 5}
                textAnchor="middle"
                className="fill-soft text-2xs max-sm:text-base"
              >
                {bar.name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className="sr-only">
        <ul>
          {bars.map((bar) => (
            <li key={bar.day}>{`${bar.name}: ${sumsOf(bar.revenue)}, ${bar.orderCount} orders`}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
