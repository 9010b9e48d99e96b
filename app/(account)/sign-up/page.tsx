import type { Metadata } from 'next';
import { Gate } from '@/components/account/gate';
import { sameSitePath } from '@/lib/accounts/same-site-path';
import { SignUpForm } from './sign-up-form';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Open an account', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = sameSitePath((await searchParams).next, '/account');
  return (
    <Gate
      title="A place by the columns"
      words="An account keeps your orders in one place and your cart on every device. Nothing else changes."
    >
      <SignUpForm next={next} />
    </Gate>
  );
}
