import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export type ReceivedMail = { subject: string; text: string; html: string; to: { address: string }[] };

function mailboxUrl(): string {
  const home = process.env.STOA_HOME || '.stoa';
  const { environment } = JSON.parse(readFileSync(join(home, 'endpoints.json'), 'utf8'));
  return environment.MAILBOX_URL;
}

/** What the shop has written to an address so far. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const all = (await (await fetch(`${mailboxUrl()}/api/email`)).json()) as ReceivedMail[];
  return all.filter(({ to }) => to.some((one) => one.address === address));
}

/** Waits for the letter with these words in its subject: it comes a moment after what it tells of. */
export async function mailTo(address: string, subject: RegExp): Promise<ReceivedMail> {
  const find = async () => (await mailsTo(address)).find((mail) => subject.test(mail.subject));
  await expect.poll(async () => Boolean(await find()), { message: `a mail about ${subject}` }).toBe(true);
  return (await find()) as ReceivedMail;
}

/** The way to the order that a letter holds. */
export function linkIn(mail: ReceivedMail): string {
  return /https?:\/\/\S+proof=\S+/.exec(mail.text)?.[0] ?? '';
}
