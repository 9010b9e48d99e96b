import { Tag, X } from 'lucide-react';
import { codeName, codeWords } from '@/components/order/code-words';
import { useMarket, useTexts } from '@/components/ui/market';
import { fill } from '@/lib/locale/fill';
import type { EnteredCode } from '@/lib/pricing/entered-codes';

type Props = { codes: EnteredCode[]; onRemove: (code: EnteredCode) => void };

/** A code that a few pieces more would let count, or that something better stands before, is no mishap. */
function isInTheWay({ obstacle }: EnteredCode): boolean {
  return obstacle !== undefined && !['below-total', 'too-few', 'better-offer'].includes(obstacle.kind);
}

/** The coupons and gift cards in a cart, with why one does not count; each can be taken out. */
export function CodeList({ codes, onRemove }: Props) {
  const here = useMarket();
  const t = useTexts('sums');
  if (codes.length === 0) return null;
  return (
    <ul className="mb-4 space-y-2">
      {codes.map((code) => {
        const name = codeName(code, t);
        const words = codeWords(code, t, here);
        return (
          <li key={code.id} className="flex items-center gap-3 bg-paper py-1 pl-3">
            <Tag aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0 text-soft" />
            <span className="min-w-0 flex-1 py-1.5 text-md">
              <span className="block font-medium wrap-anywhere">{name}</span>
              {words && (
                <span className={`block text-sm ${isInTheWay(code) ? 'text-alarm' : 'text-soft'}`}>
                  {words}
                </span>
              )}
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={fill(t.removeCode, { code: name })}
              onClick={() => onRemove(code)}
            >
              <X aria-hidden="true" size={18} strokeWidth={1.5} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
