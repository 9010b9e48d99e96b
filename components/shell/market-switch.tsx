'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { FormEvent, MouseEvent } from 'react';
import { useMarket, useTexts } from '@/components/ui/market';
import { localPath, splitLocale } from '@/lib/locale/address';
import { currencyCookieName, localeFacts } from '@/lib/locale/locale';
import { currencies, locales } from '@/lib/market';

const yearSeconds = 365 * 24 * 3600;
const choice =
  'inline-flex min-h-11 items-center px-2.5 text-soft underline-offset-8 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2';

/** The same page in another language or currency. Plain links and a form, so it works without a script too. */
export function MarketSwitch() {
  const t = useTexts('everywhere');
  return (
    <div className="-mx-2.5 flex flex-wrap justify-between gap-x-8 text-md">
      <nav aria-label={t.language}>
        <LanguageLinks />
      </nav>
      <CurrencyForm label={t.currency} />
    </div>
  );
}

/** Plain links: another language is another document, its shell included. */
function LanguageLinks() {
  const { locale } = useMarket();
  const { path } = splitLocale(usePathname());
  const query = useSearchParams().toString();
  // What stands in the address now, such as a part of the page, comes along.
  const keepPlace = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.search = window.location.search;
    event.currentTarget.hash = window.location.hash;
  };
  return (
    <ul className="flex">
      {locales.map((other) => (
        <li key={other}>
          <a
            href={localPath(other, path) + (query && `?${query}`)}
            hrefLang={other}
            lang={other}
            aria-current={other === locale ? 'true' : undefined}
            onClick={keepPlace}
            className={choice}
            // The page is kept for all, the address may say more.
            suppressHydrationWarning
          >
            {localeFacts[other].name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function CurrencyForm({ label }: { label: string }) {
  const { currency } = useMarket();
  const pathname = usePathname();
  // With a script the page comes again where it is; without one, the server sends back to it.
  const chooseHere = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `${currencyCookieName}=${submitter.value}; path=/; max-age=${yearSeconds}; samesite=lax`;
    window.location.reload();
  };
  return (
    <form method="post" action="/api/currency" onSubmit={chooseHere}>
      <input type="hidden" name="next" value={pathname} />
      <fieldset className="flex">
        <legend className="sr-only">{label}</legend>
        {currencies.map((other) => (
          <button
            key={other}
            type="submit"
            name="currency"
            value={other}
            aria-current={other === currency ? 'true' : undefined}
            className={`tabular ${choice}`}
          >
            {other}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
