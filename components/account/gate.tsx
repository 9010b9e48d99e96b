import type { ReactNode } from 'react';
import { Colonnade } from '@/components/ui/colonnade';

/** The room for signing in and up: few words on one side, the form on the other. */
export function Gate({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <div className="walk grid gap-x-16 gap-y-8 pt-10 lg:grid-cols-2 lg:pt-20">
      <div>
        <h1 className="display-lg max-w-[14ch]">{title}</h1>
        <p className="mt-4 max-w-[42ch] text-lg text-soft">{words}</p>
        <Colonnade className="mt-10 hidden max-w-md lg:block" />
      </div>
      <div className="max-w-md lg:w-full lg:justify-self-end">{children}</div>
    </div>
  );
}
