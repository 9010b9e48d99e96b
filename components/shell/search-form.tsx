import { Search } from 'lucide-react';
import Form from 'next/form';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';

/** Searches the whole shop. A plain GET form that needs no JavaScript. */
export async function SearchForm({ id, query }: { id: string; query?: string }) {
  const [{ locale }, { shell: t }] = await Promise.all([market(), texts()]);
  return (
    <Form action={localPath(locale, '/search')} role="search" className="relative">
      <label htmlFor={id} className="sr-only">
        {t.searchShop}
      </label>
      <input
        id={id}
        name="q"
        type="search"
        required
        maxLength={200}
        defaultValue={query}
        placeholder={t.searchShop}
        autoComplete="off"
        className="h-11 w-full rounded-full border border-line-strong bg-raised pr-12 pl-5 text-base placeholder:text-soft placeholder:opacity-100"
      />
      <button
        type="submit"
        aria-label={t.search}
        className="absolute top-0 right-0 grid h-11 w-12 place-items-center"
      >
        <Search aria-hidden="true" size={18} strokeWidth={1.5} />
      </button>
    </Form>
  );
}
