'use client';

import { Minus, Plus } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTexts } from '@/components/ui/market';
import { fill } from '@/lib/locale/fill';

type Props = {
  name: string;
  label: string;
  most: number;
  initial?: number;
  /** Told after each step and each typed change. */
  onChange?: (quantity: number) => void;
};

const step = 'grid w-11 shrink-0 place-items-center hover:bg-sunken';

/** A number with a button on either side; typing works as well. */
export function QuantityField({ name, label, most, initial = 1, onChange }: Props) {
  const t = useTexts('everywhere');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Changed from outside: shown, except to one who is typing.
  useEffect(() => {
    const field = input.current;
    if (field && document.activeElement !== field) field.value = String(initial);
  }, [initial]);
  const stepBy = (difference: number) => {
    if (!input.current) return;
    const next = Math.min(most, Math.max(1, (Number(input.current.value) || 0) + difference));
    if (String(next) === input.current.value) return;
    input.current.value = String(next);
    onChange?.(next);
  };
  return (
    <div className="flex h-12.5 w-fit items-stretch rounded-xs border border-line-strong bg-raised">
      <button type="button" aria-label={fill(t.fewer, { label })} className={step} onClick={() => stepBy(-1)}>
        <Minus aria-hidden="true" size={16} strokeWidth={1.75} />
      </button>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        maxLength={3}
        defaultValue={initial}
        onChange={(event) => {
          const typed = Number(event.target.value);
          if (/^\d+$/.test(event.target.value)) onChange?.(typed);
        }}
        className="tabular w-9 bg-transparent text-center text-base"
      />
      <button type="button" aria-label={fill(t.more, { label })} className={step} onClick={() => stepBy(1)}>
        <Plus aria-hidden="true" size={16} strokeWidth={1.75} />
      </button>
    </div>
  );
}
