'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '@/components/ui/market';

type Props = { shown: number; count: number; show: (index: number) => void };

const step = 'grid h-11 w-11 place-items-center rounded-full hover:bg-sunken disabled:opacity-35';

/** Back, forth, and which of how many. */
export function PictureSteps({ shown, count, show }: Props) {
  const t = useTexts('product');
  return (
    <div className="absolute right-3 bottom-3 flex items-center rounded-full bg-raised/90 text-ink">
      <button
        type="button"
        aria-label={t.previousPicture}
        disabled={shown === 0}
        onClick={() => show(shown - 1)}
        className={step}
      >
        <ChevronLeft aria-hidden="true" size={18} strokeWidth={1.5} />
      </button>
      <span aria-hidden="true" className="tabular min-w-9 text-center text-sm">
        {shown + 1} / {count}
      </span>
      <button
        type="button"
        aria-label={t.nextPicture}
        disabled={shown === count - 1}
        onClick={() => show(shown + 1)}
        className={step}
      >
        <ChevronRight aria-hidden="true" size={18} strokeWidth={1.5} />
      </button>
    </div>
  );
}
