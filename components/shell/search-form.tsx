import { Search } from 'lucide-react';
import Form from 'next/form';

/** Searches the whole shop. A plain GET form that needs no JavaScript. */
export function SearchForm({ id, query }: { id: string; query?: string }) {
  return (
    <Form action="/search" role="search" className="relative">
      <label htmlFor={id} className="sr-only">
        Search the shop
      </label>
      <input
        id={id}
        name="q"
        type="search"
        required
        maxLength={200}
        defaultValue={query}
        placeholder="Search the shop"
        autoComplete="off"
        className="h-11 w-full rounded-full border border-line-strong bg-raised pr-12 pl-5 text-base placeholder:text-soft placeholder:opacity-100"
      />
      <button
        type="submit"
        aria-label="Search"
        className="absolute top-0 right-0 grid h-11 w-12 place-items-center"
      >
        <Search aria-hidden="true" size={18} strokeWidth={1.5} />
      </button>
    </Form>
  );
}
