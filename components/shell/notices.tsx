'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '@/components/ui/market';

/** Says why somebody was sent here (`?notice=…`). It floats, so that the page itself stays one for all. */
export function Notices() {
  const t = useTexts('everywhere');
  const [notice, setNotice] = useState<'adminsOnly'>();
  useEffect(() => {
    const url = new URL(window.location.href);
    if (url.searchParams.get('notice') !== 'admins-only') return;
    setNotice('adminsOnly');
    url.searchParams.delete('notice');
    window.history.replaceState(window.history.state, '', url);
  }, []);
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-md">
      {notice && (
        <div className="flex items-start gap-3 bg-ink px-5 py-4 text-paper shadow-lg">
          <p className="flex-1">{t[notice]}</p>
          <button type="button" aria-label={t.dismiss} onClick={() => setNotice(undefined)} className="p-1">
            <X aria-hidden="true" size={18} />
          </button>
        </div>
      )}
    </div>
  );
}
