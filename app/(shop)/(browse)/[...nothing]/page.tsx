import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { texts } from '@/lib/locale/current-market';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).shell.notFound };
}

/** Whatever no other route knows, answered inside the shop: the root's own answer would ride along with every page. */
export default function Nothing() {
  notFound();
}
