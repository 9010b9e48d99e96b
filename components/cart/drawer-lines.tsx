'use client';

import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { DrawerLine } from '@/components/cart/drawer-line';
import { type DrawerTexts, type InDrawer, nameOf, type TakenOut } from '@/components/cart/use-drawer-cart';
import { FieldError } from '@/components/ui/field-error';
import type { Cart } from '@/lib/cart/cart';
import { fill } from '@/lib/locale/fill';

type Props = { cart: Cart; inDrawer: InDrawer; onLeave: () => void };

/** The lines; in the place of one just taken out, a way to put it back. */
export function DrawerLines({ cart, inDrawer, onLeave }: Props) {
  const { texts: t, takenOut, complaint, putBack } = inDrawer;
  const isKnown = cart.lines.some(({ variantId }) => variantId === complaint?.variantId);
  const rows = cart.lines.map((line) => (
    <DrawerLine key={line.variantId} line={line} inDrawer={inDrawer} onLeave={onLeave} />
  ));
  if (takenOut) {
    const { line, index } = takenOut;
    rows.splice(
      index,
      0,
      <TakenOutRow key={`out ${line.variantId}`} takenOut={takenOut} texts={t} onUndo={putBack} />,
    );
  }
  return (
    <>
      {complaint && !isKnown && (
        <div className="px-5 pt-3 sm:px-7">
          <FieldError>{complaint.words}</FieldError>
        </div>
      )}
      <ul aria-label={t.lines} className="px-5 sm:px-7">
        {rows}
      </ul>
    </>
  );
}

type TakenOutProps = { takenOut: TakenOut; texts: DrawerTexts; onUndo: (takenOut: TakenOut) => void };

function TakenOutRow({ takenOut, texts: t, onUndo }: TakenOutProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its line: the focus goes on from here.
  useEffect(() => button.current?.focus(), []);
  return (
    <li className="flex items-center justify-between gap-4 border-b py-4 text-md text-soft last:border-b-0">
      <span>{fill(t.removed, { name: nameOf(takenOut.line) })}</span>
      <button
        ref={button}
        type="button"
        onClick={() => onUndo(takenOut)}
        className="link inline-flex min-h-11 shrink-0 items-center gap-1.5 font-medium text-ink"
      >
        <Undo2 aria-hidden="true" size={16} strokeWidth={1.75} />
        {t.undo}
      </button>
    </li>
  );
}
