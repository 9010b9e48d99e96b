import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fraunces, instrumentSans } from '@/app/fonts';
import { shop } from '@/lib/shop';

export const metadata: Metadata = {
  metadataBase: new URL(process.env.STOA_URL || 'http://localhost:3000'),
  title: { default: `${shop.name} · ${shop.tagline}`, template: `%s · ${shop.name}` },
  description: `${shop.tagline}. Chosen with care, priced with tax, sent from one warehouse.`,
  openGraph: { siteName: shop.name, type: 'website', locale: 'en_US' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f1e7' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1410' },
  ],
};

/** Runs before the first paint, so that a chosen theme never flashes. */
const themeScript = `try{var t=localStorage.getItem('stoa-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** Holds nothing personal: the pages below are kept whole and given to everyone. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${fraunces.variable} ${instrumentSans.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, nothing typed by anyone */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
