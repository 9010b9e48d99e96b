import type { Metadata } from 'next';
import { Gate } from '@/components/account/gate';
import { GiveTexts } from '@/components/ui/market';
import { texts } from '@/lib/locale/current-market';
import { FindForm } from './find-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).findOrder.title, robots: { index: false } };
}

export default async function FindOrderPage() {
  const { findOrder } = await texts();
  return (
    <Gate title={findOrder.title} words={findOrder.words}>
      <GiveTexts texts={{ findOrder }}>
        <FindForm />
      </GiveTexts>
    </Gate>
  );
}
