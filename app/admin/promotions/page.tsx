import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type DeskPromotion, promotionsForDesk } from '@/lib/promotions/desk-promotions';
import { stateWords, whatItDoes } from './promotion-words';

export const metadata: Metadata = { title: 'Promotions' };

export default async function PromotionsPage() {
  await requireAdmin('/admin/promotions');
  const promotions = await promotionsForDesk();
  return (
    <>
      <PageHead title="Promotions">
        <ShopLink href="/admin/promotions/new" className="desk-button-primary">
          New promotion
        </ShopLink>
      </PageHead>
      {promotions.length === 0 ? (
        <p className="rounded-lg border border-line bg-raised px-5 py-10 text-center text-soft text-sm">
          Coupons and automatic discounts will stand here. Make the first one.
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
          {promotions.map((each) => (
            <PromotionRow key={each.promotion.id} {...each} />
          ))}
        </ul>
      )}
    </>
  );
}

function PromotionRow({ promotion, state, uses }: DeskPromotion) {
  const { id, names, code, usesLimit, endsAt, isExclusive } = promotion;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 text-sm sm:grid-cols-[1fr_10rem_8rem] sm:px-5">
      <div className="min-w-0">
        <ShopLink
          href={`/admin/promotions/${id}`}
          prefetch={false}
          className="break-words font-medium after:absolute after:inset-0 hover:underline"
        >
          {names.en}
        </ShopLink>
        <p className="text-soft">
          {whatItDoes(promotion)}
          {isExclusive && ', not with others'}
        </p>
      </div>
      <p className="break-all font-mono text-xs leading-5">{code ?? 'automatic'}</p>
      <div className="sm:text-right">
        <p className={state === 'running' ? 'text-olive' : 'text-soft'}>
          {stateWords[state]}
          {state === 'running' && endsAt && (
            <span className="block text-soft text-xs">{`until ${formatMoment(new Date(endsAt))}`}</span>
          )}
        </p>
        <p className="text-soft text-xs tabular-nums">
          {usesLimit ? `${uses} of ${usesLimit} used` : `${uses} used`}
        </p>
      </div>
    </li>
  );
}
