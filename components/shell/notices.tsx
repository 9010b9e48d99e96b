'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';

const notices: Record<string, string> = {
  'admins-only': 'That door is for the people who keep the shop. Everything else is open.',
};

/** Says why somebody was sent here (`?notice=…`). It floats, so that the page itself stays one for all. */
export function Notices() {
  const [notice, setNotice] = useState<string>();
  useEffect(() => {
    const url = new URL(window.location.href);
    const words = notices[url.searchParams.get('notice') ?? ''];
    if (!words) return;
    setNotice(words);
    url.searchParams.delete('notice');
    window.history.replaceState(window.history.state, '', url);
  }, []);
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-md">
      {notice && (
        <div className="flex items-start gap-3 bg-ink px-5 py-4 text-paper shadow-lg">
          <p className="flex-1">{notice}</p>
          <button type="button" aria-label="Dismiss" onClick={() => setNotice(undefined)} className="p-1">
            <X aria-hidden="true" size={18} />
          </button>
        </div>
      )}
    </div>
  );
}
