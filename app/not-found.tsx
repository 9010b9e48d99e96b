import type { Metadata } from 'next';
import { NotFoundView } from '@/components/shell/not-found-view';
import { Shell } from '@/components/shell/shell';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Shell>
      <NotFoundView />
    </Shell>
  );
}
