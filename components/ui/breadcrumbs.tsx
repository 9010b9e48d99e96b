import { LinkedData } from '@/components/ui/linked-data';
import { ShopLink } from '@/components/ui/shop-link';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { siteAddress } from '@/lib/site-address';

/** Where this page stands, for people and machines; the last step is the page itself and no link. */
export async function Breadcrumbs({
  steps,
  here,
}: {
  steps: { name: string; href: string }[];
  here: string;
}) {
  const [{ locale }, { shell: t }] = await Promise.all([market(), texts()]);
  const itemListElement = [...steps, { name: here, href: undefined }].map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: href === undefined ? undefined : siteAddress(localPath(locale, href)),
  }));
  return (
    <nav aria-label={t.breadcrumb} className="text-sm text-soft">
      <LinkedData data={{ '@type': 'BreadcrumbList', itemListElement }} />
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {steps.map((step, index) => (
          <li key={step.href} className="flex items-center gap-2">
            <ShopLink href={step.href} className="py-1 hover:text-accent hover:underline">
              {step.name}
            </ShopLink>
            <span
              aria-hidden="true"
              className={`text-line-strong ${index === steps.length - 1 ? 'hidden sm:inline' : ''}`}
            >
              /
            </span>
          </li>
        ))}
        <li aria-current="page" className="hidden max-w-[48ch] truncate py-1 text-ink sm:block">
          {here}
        </li>
      </ol>
    </nav>
  );
}
