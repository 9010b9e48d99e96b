import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NotFoundView } from '@/components/shell/not-found-view';
import { Shell } from '@/components/shell/shell';
import { texts } from '@/lib/locale/current-market';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).shell.notFound };
}

export default async function NotFound() {
  // Rendered when asked for: the build has no stores to read the categories from.
  await connection();
  return (
    <Shell>
      <NotFoundView />
    </Shell>
  );
}
