import { Search } from 'lucide-react';
import { SearchField } from '@/components/finding/search-field';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';

/**
 * Searches the whole shop. A plain GET form that needs no JavaScript; with it, `InstantPages` goes there, and the
 * field offers what it finds.
 */
export async function SearchForm({ id, query }: { id: string; query?: string }) {
  const [{ locale }, { shell: t, offers }] = await Promise.all([market(), texts()]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form is what is styled, sent and looked for here
    <form action={localPath(locale, '/search')} role="search" data-inner="" className="relative">
      <label htmlFor={id} className="sr-only">
        {t.searchShop}
      </label>
      <SearchField id={id} query={query} placeholder={t.searchShop} words={offers} />
      <button
        type="submit"
        aria-label={t.search}
        className="absolute top-0 right-0 grid h-11 w-12 place-items-center"
      >
        <Search aria-hidden="true" size={18} strokeWidth={1.5} />
      </button>
    </form>
  );
}
