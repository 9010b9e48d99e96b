import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';

/** Where this page stands; the last step is the page itself and no link. */
export async function Breadcrumbs({
  steps,
  here,
}: {
  steps: { name: string; href: string }[];
  here: string;
}) {
  const { shell: t } = await texts();
  return (
    <nav aria-label={t.breadcrumb} className="text-sm text-soft">
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
