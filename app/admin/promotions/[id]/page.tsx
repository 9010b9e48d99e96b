import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeList } from '@/components/admin/change-list';
import { EndForm } from '@/components/admin/end-form';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { isId } from '@/lib/id';
import { promotionForDesk } from '@/lib/promotions/desk-promotions';
import { fieldsOf } from '@/lib/promotions/parse-promotion';
import { endPromotionAction } from '../actions';
import { PromotionForm } from '../promotion-form';

export const metadata: Metadata = { title: 'Promotion' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> };

export default async function PromotionPage({ params, searchParams }: Props) {
  const [{ id }, { saved }] = await Promise.all([params, searchParams]);
  await requireAdmin(`/admin/promotions/${encodeURIComponent(id)}`);
  const found = isId('promotion', id) ? await promotionForDesk(id) : undefined;
  if (!found) notFound();
  const { promotion, handles, changes } = found;
  return (
    <>
      <PageHead title={promotion.names.en} back={{ href: '/admin/promotions', name: 'Promotions' }} />
      {saved && (
        <p role="status" className="mb-4 text-olive text-sm">
          Saved. The shop prices by it from now on.
        </p>
      )}
      <div className="grid gap-6 lg:grid-cols-[1.6fr_1fr] lg:items-start">
        <Panel title={promotion.code ? 'Coupon' : 'Automatic discount'}>
          <PromotionForm id={id} values={fieldsOf(promotion, handles)} />
        </Panel>
        <div className="grid gap-6">
          <Panel title="End it">
            <p className="mb-3 text-soft text-sm">
              From now on it counts in no cart. Who is at the till is told before paying; orders keep it.
            </p>
            <EndForm id={id} end={endPromotionAction} label="End now" />
          </Panel>
          <Panel title="What was done" aside="the latest first, UTC">
            <ChangeList changes={changes} />
          </Panel>
        </div>
      </div>
    </>
  );
}
