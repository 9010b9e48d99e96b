'use client';

import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '@/components/ui/market';
import { useChoice } from './product-choice';

// Its code comes when it is opened.
const CombinationGrid = lazy(() =>
  import('./combination-grid').then((file) => ({ default: file.CombinationGrid })),
);

const fewestCombinations = 4;

/** Two options at once: which combinations there are, and how they stand. Made when it is opened. */
export function CombinationTable() {
  const { options, variants } = useChoice();
  const t = useTexts('product');
  const [isOpen, setOpen] = useState(false);
  if (options.length !== 2 || variants.length < fewestCombinations) return null;
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link flex w-fit list-none items-center gap-1.5 py-2 text-sm text-soft [&::-webkit-details-marker]:hidden">
        {t.allCombinations}
        <ChevronDown
          aria-hidden="true"
          size={16}
          strokeWidth={1.5}
          className="transition-transform group-open:rotate-180"
        />
      </summary>
      {isOpen && (
        <Suspense>
          <CombinationGrid />
        </Suspense>
      )}
    </details>
  );
}
