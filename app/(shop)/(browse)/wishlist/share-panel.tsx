'use client';

import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { say } from '@/components/shell/say';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { localPath } from '@/lib/locale/address';
import { shareWishlistAction, type WishFormState, withdrawShareAction } from '@/lib/wishlist/actions';
import { told } from './told';

const untouched: WishFormState = { values: {}, errors: {} };

/** The link by which others see this list: made, copied, withdrawn. */
export function SharePanel({ path }: { path: string | undefined }) {
  const t = useTexts('wishlist');
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 max-w-2xl border bg-raised p-5 sm:p-6">
      <h2 id={id} className="display-sm">
        {t.share}
      </h2>
      <p className="mt-2 max-w-[56ch] text-soft">{t.shareWords}</p>
      {path && <ShareLink path={path} />}
      {path ? <WithdrawForm /> : <MakeForm />}
    </section>
  );
}

function ShareLink({ path }: { path: string }) {
  const t = useTexts('wishlist');
  const { locale } = useMarket();
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => '',
  );
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(field.current?.value ?? '');
      setCopied(true);
      say({ words: t.copied });
    } catch {
      say({ words: t.notCopied, tone: 'alarm' });
    }
  };
  const Sign = isCopied ? Check : Copy;
  return (
    <div className="mt-4 flex flex-wrap gap-3 sm:flex-nowrap">
      <input
        ref={field}
        readOnly
        aria-label={t.shareLink}
        value={`${origin}${localPath(locale, path)}`}
        onFocus={(event) => event.target.select()}
        className="input min-w-0 flex-1 basis-64"
      />
      {origin && (
        <button type="button" onClick={copy} className="button shrink-0">
          <Sign aria-hidden="true" size={16} strokeWidth={1.7} />
          {t.copyLink}
        </button>
      )}
    </div>
  );
}

function MakeForm() {
  const t = useTexts('wishlist');
  const { state, isPending, form } = useKeptForm(told(shareWishlistAction), untouched);
  return (
    <form {...form} className="mt-4">
      <button type="submit" aria-disabled={isPending || undefined} className="button">
        {isPending ? t.makingLink : t.makeLink}
      </button>
      <Outcome state={state} />
    </form>
  );
}

function WithdrawForm() {
  const t = useTexts('wishlist');
  const { state, isPending, form } = useKeptForm(told(withdrawShareAction), untouched);
  return (
    <form {...form} className="mt-2">
      <button
        type="submit"
        aria-disabled={isPending || undefined}
        className="link min-h-11 text-md text-soft"
      >
        {t.withdraw}
      </button>
      <Outcome state={state} />
    </form>
  );
}

function Outcome({ state }: { state: WishFormState }) {
  const { variantId: complaint } = state.errors;
  return <div aria-live="polite">{complaint && <FieldError>{complaint}</FieldError>}</div>;
}
