import type { Metadata } from 'next';
import { Gate } from '@/components/account/gate';
import { sameSitePath } from '@/lib/accounts/same-site-path';
import { SignInForm } from './sign-in-form';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const next = sameSitePath((await searchParams).next, '/account');
  return (
    <Gate title="Good to see you again" words="Your orders are kept here, and what you left in your cart.">
      <SignInForm next={next} />
    </Gate>
  );
}
