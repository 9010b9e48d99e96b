import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fraunces, instrumentSans } from '@/app/fonts';
import { recentScript } from '@/components/product/recent-script';
import { InstantPages } from '@/components/shell/instant-pages';
import { MarketProvider } from '@/components/ui/market';
import { market, texts } from '@/lib/locale/current-market';
import { localeFacts } from '@/lib/locale/locale';
import { shop } from '@/lib/shop';
import { siteAddress } from '@/lib/site-address';

export async function generateMetadata(): Promise<Metadata> {
  const [{ locale }, { shell: t }] = await Promise.all([market(), texts()]);
  return {
    metadataBase: new URL(siteAddress('/')),
    title: { default: `${shop.name} · ${t.tagline}`, template: `%s · ${shop.name}` },
    description: t.description,
    openGraph: {
      siteName: shop.name,
      type: 'website',
      locale: localeFacts[locale].tag.replace('-', '_'),
    },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f1e7' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1410' },
  ],
};

/** Runs before the first paint, so that a chosen theme never flashes. */
const themeScript = `try{var t=localStorage.getItem('stoa-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** Holds nothing personal: the pages below are kept whole, one for each language and currency. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ locale, currency }, { everywhere, failure }] = await Promise.all([market(), texts()]);
  return (
    <html
      lang={locale}
      className={`${fraunces.variable} ${instrumentSans.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, nothing typed by anyone */}
        <script dangerouslySetInnerHTML={{ __html: themeScript + recentScript }} />
      </head>
      <body>
        <MarketProvider locale={locale} currency={currency} texts={{ everywhere, failure }}>
          {children}
          <InstantPages />
        </MarketProvider>
      </body>
    </html>
  );
}
