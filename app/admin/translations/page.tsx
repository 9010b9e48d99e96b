import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { SearchBar } from '@/components/admin/search-bar';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { translatedLocales } from '@/lib/catalog/collection-edit';
import {
  categoryWordsForDesk,
  type DeskCategoryWords,
  type DeskOptionWord,
  optionWordsForDesk,
  type SetNote,
} from '@/lib/catalog/desk-translations';
import { fieldText } from '@/lib/form';
import type { Locale } from '@/lib/market';
import { saveCategoryWordsAction, saveOptionWordAction } from './actions';
import { CategoryWordsForm } from './category-words-form';
import { OptionWordForm } from './option-word-form';

export const metadata: Metadata = { title: 'Translations' };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const languages = new Intl.DisplayNames('en', { type: 'language' });

export default async function TranslationsPage({ searchParams }: Search) {
  await requireAdmin('/admin/translations');
  const query = queryOf((await searchParams).q);
  return (
    <>
      <PageHead title="Translations" />
      <p className="mb-4 max-w-prose text-soft text-sm">
        What categories and the options of products are called in other languages. Without a word, the shop’s
        own is shown. Products and collections have theirs in their own forms.
      </p>
      <SearchBar
        action="/admin/translations"
        label="Search words"
        placeholder="A category, an option, or what it is called elsewhere"
        query={query}
      />
      {translatedLocales.map((locale) => (
        <Language key={locale} locale={locale} query={query} />
      ))}
    </>
  );
}

async function Language({ locale, query }: { locale: Locale; query: string }) {
  const [categories, words] = await Promise.all([
    categoryWordsForDesk(locale, query),
    optionWordsForDesk(locale, query),
  ]);
  const language = languages.of(locale) ?? locale;
  const missing = 'those without a word first, UTC';
  return (
    <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
      <Panel title={`Categories in ${language}`} aside={missing}>
        <List rows={categories.rows} more={categories.more} query={query} what="categories">
          {categories.rows.map((row) => (
            <CategoryRow key={row.categoryId} row={row} locale={locale} />
          ))}
        </List>
      </Panel>
      <Panel title={`Options in ${language}`} aside={missing}>
        <OptionWordForm
          values={{ locale, word: '', translation: '' }}
          label={`Another word in ${language}`}
          save={saveOptionWordAction}
        />
        <List rows={words.rows} more={words.more} query={query} what="options">
          {words.rows.map((row) => (
            <WordRow key={row.word} row={row} locale={locale} />
          ))}
        </List>
      </Panel>
    </div>
  );
}

function List(props: { rows: unknown[]; more: boolean; query: string; what: string; children: ReactNode }) {
  if (props.rows.length === 0)
    return (
      <p className="py-2 text-soft text-sm">
        {props.query ? `No ${props.what} match “${props.query}”.` : `There are no ${props.what} yet.`}
      </p>
    );
  return (
    <>
      <ul className="divide-y divide-line">{props.children}</ul>
      {props.more && (
        <p className="border-line border-t pt-3 text-soft text-xs">There are more. Search to find them.</p>
      )}
    </>
  );
}

function CategoryRow({ row, locale }: { row: DeskCategoryWords; locale: Locale }) {
  const { categoryId, path, own, translated, set } = row;
  return (
    <li className="py-4 first:pt-1">
      <p className="font-medium text-sm">{own.name}</p>
      <p className="mb-2 break-words text-soft text-xs">{path}</p>
      <CategoryWordsForm
        values={{
          ...{ locale, categoryId },
          name: translated?.name ?? '',
          description: translated?.description ?? '',
        }}
        own={own}
        save={saveCategoryWordsAction}
      />
      <Note set={set} />
    </li>
  );
}

function WordRow({ row, locale }: { row: DeskOptionWord; locale: Locale }) {
  const { word, translation, productCount, set } = row;
  const used = productCount === 1 ? 'used by 1 product' : `used by ${productCount} products`;
  return (
    <li className="py-3">
      <OptionWordForm
        values={{ locale, word, translation: translation ?? '' }}
        label={word}
        hint={productCount > 0 ? used : 'not used by popular products'}
        save={saveOptionWordAction}
      />
      <Note set={set} />
    </li>
  );
}

function Note({ set }: { set: SetNote | undefined }) {
  if (!set) return null;
  return <p className="mt-1 text-soft text-xs">{`${set.by}, ${formatMoment(set.at)}`}</p>;
}

function queryOf(value: string | string[] | undefined): string {
  const form = new FormData();
  form.set('q', typeof value === 'string' ? value : '');
  return fieldText(form, 'q', 200).trim();
}
