'use client';

import { useEffect } from 'react';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Something of ours broke: nothing is lost, and there is a way to try again. */
export function FailureView({ error, retry }: Props) {
  useEffect(() => console.error(error), [error]);
  return (
    <div className="walk pt-16 pb-24 lg:pt-28">
      <p className="label text-soft">Our fault</p>
      <h1 className="display-lg mt-3 max-w-[18ch]">A stone came loose. We are putting it back.</h1>
      <p className="mt-5 max-w-[52ch] text-lg text-soft">
        This page could not be shown just now. Your cart and your orders are safe.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className="button button-accent">
          Try again
        </button>
        {/* A plain link: it loads the shop anew. */}
        <a href="/" className="button">
          To the entrance
        </a>
      </div>
      {error.digest && <p className="mt-8 text-sm text-soft">If you write to us, mention {error.digest}.</p>}
    </div>
  );
}
