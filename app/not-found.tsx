import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NotFoundView } from '@/components/shell/not-found-view';
import { Shell } from '@/components/shell/shell';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFound() {
  // Rendered when asked for: the build has no stores to read the categories from.
  await connection();
  return (
    <Shell>
      <NotFoundView />
    </Shell>
  );
}
