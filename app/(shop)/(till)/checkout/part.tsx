import type { ReactNode } from 'react';

/** A numbered part of the checkout. */
export function Part({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="display-md mb-5 flex w-full items-baseline gap-3 border-t pt-6">
        <span aria-hidden="true" className="tabular w-5 text-accent">
          {number}
        </span>
        {title}
      </legend>
      {children}
    </fieldset>
  );
}
