import { Check } from 'lucide-react';
import { type DrawerTexts, nameOf } from '@/components/cart/use-drawer-cart';
import type { CartLine } from '@/lib/cart/cart';

/** Says what has just been put in. Said aloud by the drawer's status, so it is silent itself. */
export function AddedBand({ line, texts }: { line: CartLine | undefined; texts: DrawerTexts }) {
  if (!line) return null;
  return (
    <p
      aria-hidden="true"
      className="flex items-start gap-3 bg-olive-ground px-5 py-3.5 text-md leading-snug text-on-olive sm:px-7"
    >
      <Check size={18} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      <span>
        {texts.added}
        <span className="block text-on-olive-soft">{nameOf(line)}</span>
      </span>
    </p>
  );
}
