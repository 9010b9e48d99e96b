import type { ReactNode } from 'react';

/** The room for signing in and up: the words stand under an arcade, the form in the light beside it. */
export function Gate({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <div className="walk grid items-stretch gap-x-16 gap-y-9 pt-6 lg:min-h-[38rem] lg:grid-cols-2 lg:pt-10">
      <div className="relative isolate overflow-hidden rounded-xs bg-olive-ground px-6 pt-9 pb-24 text-on-olive lg:px-12 lg:pt-14 lg:pb-72">
        <h1 className="display-lg max-w-[14ch]">{title}</h1>
        <p className="mt-4 max-w-[40ch] text-on-olive-soft lg:text-lg">{words}</p>
        <Arcade />
      </div>
      <div className="w-full max-w-md lg:justify-self-center lg:pt-14">{children}</div>
    </div>
  );
}

/** Three openings, and late light falling through the middle one. */
function Arcade() {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-x-6 bottom-0 -z-10 grid grid-cols-3 items-end gap-3 lg:inset-x-12 lg:gap-6"
    >
      {['bg-on-olive/10', 'bg-lamp', 'bg-on-olive/10'].map((light, place) => (
        <span
          key={place === 1 ? 'middle' : `side-${place}`}
          className={`h-16 rounded-arch lg:h-56 ${light}`}
        />
      ))}
    </div>
  );
}
