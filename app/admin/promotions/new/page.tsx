import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import type { PromotionFields } from '@/lib/promotions/parse-promotion';
import { PromotionForm } from '../promotion-form';

export const metadata: Metadata = { title: 'New promotion' };

const empty: PromotionFields = {
  ...{ nameEn: '', nameDe: '', code: '', kind: 'percent', percent: '10', amountUSD: '', amountEUR: '' },
  ...{ buyPieces: '2', getPieces: '1', scope: 'all', scopeHandles: '', minimumUSD: '', minimumEUR: '' },
  ...{ minimumPieces: '', startsAt: '', endsAt: '', usesLimit: '', usesPerCustomer: '' },
  ...{ isExclusive: '', priority: '0' },
};

export default async function NewPromotionPage() {
  await requireAdmin('/admin/promotions/new');
  return (
    <>
      <PageHead title="New promotion" back={{ href: '/admin/promotions', name: 'Promotions' }} />
      <Panel title="A coupon, or a discount taken off by itself">
        <PromotionForm values={empty} />
      </Panel>
    </>
  );
}
