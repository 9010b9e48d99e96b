import type { ReactNode } from 'react';

/** The desk's way to find things: a word, and what narrows it. */
export function SearchBar(props: {
  action: string;
  label: string;
  placeholder: string;
  query: string;
  children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form is what is sent and looked for here
    <form action={props.action} data-inner="" role="search" className="mb-4 flex flex-wrap gap-2">
      <input
        type="search"
        name="q"
        aria-label={props.label}
        placeholder={props.placeholder}
        defaultValue={props.query}
        key={props.query}
        maxLength={200}
        className="desk-input min-w-0 flex-1 basis-60"
      />
      {props.children}
      <button type="submit" className="desk-button">
        Search
      </button>
    </form>
  );
}
