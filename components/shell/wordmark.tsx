import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { shop } from '@/lib/shop';

/** The house's mark: three arches under one roof. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 30 24" aria-hidden="true" className={className} fill="currentColor">
      <path
        fillRule="evenodd"
        d="M0 0h30v3H0zm1 5h28v19h-3.5v-9.5a3 3 0 0 0-6 0V24h-1.5v-9.5a3 3 0 0 0-6 0V24h-1.5v-9.5a3 3 0 0 0-6 0V24H1z"
      />
    </svg>
  );
}

export async function Wordmark({ className = '' }: { className?: string }) {
  const { shell: t } = await texts();
  return (
    <ShopLink
      href="/"
      className={`inline-flex items-center gap-2.5 ${className}`}
      aria-label={fill(t.wordmark, { shop: shop.name })}
    >
      <Mark className="h-[1.15rem] text-accent" />
      <span className="font-display text-[1.7rem] leading-none font-[480] tracking-[-0.03em]">
        {shop.name}
      </span>
    </ShopLink>
  );
}
