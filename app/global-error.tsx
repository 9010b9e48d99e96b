'use client';

import { FailureView } from '@/components/shell/failure-view';
import { localPath, splitLocale } from '@/lib/locale/address';
import { failure as german } from '@/lib/locale/texts/de/failure';
import { failure as english } from '@/lib/locale/texts/en/failure';
import type { Texts } from '@/lib/locale/texts/texts';
import './globals.css';

/** Stands in for the root layout too, so it reads its language from the address. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const { locale } = splitLocale(globalThis.location?.pathname ?? '/');
  const t = locale === 'de' ? (german as Texts['failure']) : english;
  return (
    <html lang={locale}>
      <body>
        <title>{`${t.title} · Stoa`}</title>
        <main>
          <FailureView
            error={error}
            retry={() => window.location.reload()}
            home={localPath(locale, '/')}
            t={t}
          />
        </main>
      </body>
    </html>
  );
}
