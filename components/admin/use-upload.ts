import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState, useTransition } from 'react';

/** What may be uploaded: as the shop's door for pictures says it too. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

const maxBytes = 10 * 1024 * 1024;

/** Sends a chosen picture to its door and shows the page anew when it was taken. */
export function useUpload(uploadTo: string, alt: string) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const picture = event.target.files?.[0];
    event.target.value = '';
    if (!picture) return;
    if (picture.size > maxBytes) return setError('This picture is larger than 10 MB.');
    setSending(true);
    setError(undefined);
    try {
      const form = new FormData();
      form.set('picture', picture);
      form.set('alt', alt);
      const answer = await fetch(uploadTo, { method: 'POST', body: form });
      const { error: complaint } = (await answer.json()) as { error?: string };
      setError(complaint);
      if (answer.ok) startRefresh(() => router.refresh());
    } catch {
      setError('The picture did not arrive. Please try again.');
    } finally {
      setSending(false);
    }
  };
  return { upload, error, isBusy: isSending || isRefreshing };
}
