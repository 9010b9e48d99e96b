'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { FailureView } from '@/components/shell/failure-view';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <FailureView error={error} retry={retry} />;
}
