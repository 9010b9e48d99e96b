import type { ReactNode } from 'react';

/** One matter on the desk, with its name. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-raised">
      <div className="flex items-baseline justify-between gap-4 px-4 pt-4 sm:px-5">
        <h2 className="font-medium text-sm">{title}</h2>
        {aside && <div className="text-soft text-sm">{aside}</div>}
      </div>
      <div className="px-4 pt-3 pb-4 sm:px-5 sm:pb-5">{children}</div>
    </section>
  );
}
