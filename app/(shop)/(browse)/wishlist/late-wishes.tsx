'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useMe } from '@/components/shell/me';

/**
 * Asks for the list again when the shop says that it holds more than is shown: who pressed a heart and went to
 * the list at once may have come before the wish did.
 */
export function LateWishes({ shown }: { shown: string[] }) {
  const { wished } = useMe();
  const router = useRouter();
  const missing = wished.filter((productId) => !shown.includes(productId)).join(' ');
  useEffect(() => {
    if (missing) router.refresh();
  }, [missing, router]);
  return null;
}
