import type { ReactNode } from 'react';
import { ShopLink } from '@/components/ui/shop-link';

/** A desk page's title, with the way back above it and what can be done beside it. */
export function PageHead(props: {
  title: ReactNode;
  back?: { href: string; name: string };
  children?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {props.back && (
          <ShopLink href={props.back.href} className="mb-1 inline-block text-soft text-sm hover:text-ink">
            ← {props.back.name}
          </ShopLink>
        )}
        <h1 className="break-words font-display text-3xl tracking-tight leading-tight">{props.title}</h1>
      </div>
      {props.children}
    </div>
  );
}
