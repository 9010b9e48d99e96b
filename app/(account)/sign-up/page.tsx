import type { Metadata } from 'next';
import { Gate } from '@/components/account/gate';
import { GiveTexts } from '@/components/ui/market';
import { sameSitePath } from '@/lib/accounts/same-site-path';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { SignUpForm } from './sign-up-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).account.openAccount, robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const [{ next: wanted }, { locale }, { account }] = await Promise.all([searchParams, market(), texts()]);
  const next = sameSitePath(wanted, localPath(locale, '/account'));
  return (
    <Gate title={account.signUpTitle} words={account.signUpWords}>
      <GiveTexts texts={{ account }}>
        <SignUpForm next={next} />
      </GiveTexts>
    </Gate>
  );
}
