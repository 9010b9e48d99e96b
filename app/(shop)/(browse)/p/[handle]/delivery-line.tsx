'use client';

import { Truck } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useMarket, useTexts } from '@/components/ui/market';
import { carriers, warehouse } from '@/lib/delivery/calendar';
import { estimateDelivery } from '@/lib/delivery/estimate-delivery';
import { fill } from '@/lib/locale/fill';
import { formatDays } from '@/lib/locale/formats';

const minuteMs = 60_000;

/** When it would arrive. Told by the browser's clock, since the page itself may be older than midnight. */
export function DeliveryLine() {
  const t = useTexts('product');
  const days = useDays();
  const [least, most] = carriers.standard.transitDays;
  return (
    <p className="flex min-h-6 items-start gap-2.5 text-md">
      <Truck aria-hidden="true" size={18} strokeWidth={1.5} className="mt-0.5 shrink-0 text-soft" />
      {days === undefined ? (
        fill(t.estimating, { least, most })
      ) : (
        <span>
          {fill(t.arrives, { days })} <span className="text-soft">{t.standardShipping}</span>
        </span>
      )}
    </p>
  );
}

function useDays(): string | undefined {
  const { locale } = useMarket();
  const minute = useMinute();
  if (minute === undefined) return undefined;
  const { from, to } = estimateDelivery(new Date(minute * minuteMs), warehouse, carriers.standard);
  return formatDays(from, to, locale);
}

/** The minute by the browser's clock, since the epoch; `undefined` where the page is rendered for everybody. */
function useMinute(): number | undefined {
  return useSyncExternalStore(everyMinute, currentMinute, () => undefined);
}

function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, minuteMs / 4);
  return () => clearInterval(timer);
}

function currentMinute(): number {
  return Math.floor(Date.now() / minuteMs);
}
