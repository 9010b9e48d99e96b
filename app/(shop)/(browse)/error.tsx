'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { FailureView } from '@/components/shell/failure-view';
import { useMarket, useTexts } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const router = useRouter();
  const { locale } = useMarket();
  const t = useTexts('failure');
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <FailureView error={error} retry={retry} home={localPath(locale, '/')} t={t} />;
}
