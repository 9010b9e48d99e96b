import { texts } from '@/lib/locale/current-market';

export async function SkipLink() {
  const { shell: t } = await texts();
  return (
    <a
      href="#content"
      className="absolute top-2 left-2 z-50 -translate-y-24 bg-ink px-4 py-3 font-medium text-paper focus:translate-y-0"
    >
      {t.skip}
    </a>
  );
}
