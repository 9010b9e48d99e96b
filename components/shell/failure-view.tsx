'use client';

import { useEffect } from 'react';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';

type Props = { error: Error & { digest?: string }; retry: () => void; home: string; t: Texts['failure'] };

/** Something of ours broke: nothing is lost, and there is a way to try again. */
export function FailureView({ error, retry, home, t }: Props) {
  useEffect(() => console.error(error), [error]);
  return (
    <div className="walk pt-16 pb-24 lg:pt-28">
      <p className="label text-soft">{t.ourFault}</p>
      <h1 className="display-lg mt-3 max-w-[18ch]">{t.broken}</h1>
      <p className="mt-5 max-w-[52ch] text-lg text-soft">{t.brokenWords}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className="button button-accent">
          {t.tryAgain}
        </button>
        {/* A plain link: it loads the shop anew. */}
        <a href={home} className="button">
          {t.toEntrance}
        </a>
      </div>
      {error.digest && <p className="mt-8 text-sm text-soft">{fill(t.mention, { digest: error.digest })}</p>}
    </div>
  );
}
