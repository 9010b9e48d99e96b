import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** One thing to choose by, folded away by its name. */
export function FilterGroup({
  name,
  isOpen = true,
  children,
}: {
  name: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className="border-b last:border-b-0">
      <legend className="sr-only">{name}</legend>
      <details open={isOpen} className="group">
        <summary className="flex min-h-12 list-none items-center justify-between gap-4 font-medium [&::-webkit-details-marker]:hidden">
          {name}
          <ChevronDown
            aria-hidden="true"
            size={16}
            strokeWidth={1.5}
            className="transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="pb-4">{children}</div>
      </details>
    </fieldset>
  );
}

export type Choice = {
  name: string;
  value: string;
  label: string;
  /** How many products it would leave, as text. */
  count?: string;
  isChosen: boolean;
  /** Nothing would be left: shown, but quiet. */
  isEmpty?: boolean;
  /** How far below the first level it stands. */
  depth?: number;
};

/** A box, or with `isOne` a radio button, with how many products it would leave. */
export function FilterChoice({ choice, isOne }: { choice: Choice; isOne?: boolean }) {
  const { name, value, label, count, isChosen, isEmpty, depth = 0 } = choice;
  return (
    <label
      className={`flex min-h-10 cursor-pointer items-center gap-3 text-md hover:text-accent ${isEmpty ? 'text-soft' : ''}`}
      style={{ paddingInlineStart: `${depth * 1.25}rem` }}
    >
      <input
        type={isOne ? 'radio' : 'checkbox'}
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="size-4.5 shrink-0 accent-(--accent)"
      />
      <span className="min-w-0 flex-1 wrap-anywhere">{label}</span>
      {count !== undefined && <span className="tabular text-sm text-soft">{count}</span>}
    </label>
  );
}
