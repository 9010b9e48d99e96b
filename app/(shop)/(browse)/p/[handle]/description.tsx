import { texts } from '@/lib/locale/current-market';

export async function Description({ html }: { html: string }) {
  if (!html) return null;
  const { product: t } = await texts();
  return (
    <section aria-labelledby="about" className="mt-10 border-t pt-7">
      <h2 id="about" className="display-sm">
        {t.aboutIt}
      </h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was written, see sanitize-description.ts */}
      <div className="prose mt-4 max-w-[62ch] text-soft" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}
