import './desk.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskNav } from '@/components/admin/desk-nav';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { disputesDueCount } from '@/lib/disputes/questions';
import { waitingReviewCount } from '@/lib/reviews/desk-questions';
import { shop } from '@/lib/shop';

export const metadata: Metadata = {
  title: { default: `Desk · ${shop.name}`, template: `%s · ${shop.name} desk` },
  robots: { index: false, follow: false },
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const admin = await requireAdmin();
  const [reviews, disputes] = await Promise.all([waitingReviewCount(), disputesDueCount()]);
  const waiting = { '/admin/reviews': reviews, '/admin/disputes': disputes };
  return (
    <div className="min-h-dvh bg-paper text-ink lg:grid lg:grid-cols-[13.5rem_1fr]">
      <DeskNav adminName={admin.name} waiting={waiting} />
      <main id="main" className="min-w-0 px-4 pt-6 pb-16 sm:px-8 lg:px-10 lg:pt-9">
        <div className="mx-auto max-w-6xl">{children}</div>
      </main>
    </div>
  );
}
