import type { Metadata } from 'next';
import { Gate } from '@/components/account/gate';
import { GiveTexts } from '@/components/ui/market';
import { sameSitePath } from '@/lib/accounts/same-site-path';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { SignInForm } from './sign-in-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).account.signIn, robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const [{ next: wanted }, { locale }, { account, findOrder }] = await Promise.all([
    searchParams,
    market(),
    texts(),
  ]);
  const next = sameSitePath(wanted, localPath(locale, '/account'));
  return (
    <Gate title={account.signInTitle} words={account.signInWords}>
      <GiveTexts texts={{ account, findOrder }}>
        <SignInForm next={next} />
      </GiveTexts>
    </Gate>
  );
}
