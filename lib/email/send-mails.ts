import type { Sql } from 'postgres';
import { primarySql } from '@/db/client';
import { composeMail } from '@/lib/email/compose';
import type { PendingMail } from '@/lib/email/mail';
import { mailFactsOf } from '@/lib/email/mail-facts';
import { type Post, smtpPost } from '@/lib/email/post';
import { siteAddress } from '@/lib/site-address';

const mostAtOnce = 50;
const firstBackoffSeconds = 5;
const longestBackoffSeconds = 3600;
/** With the longest wait between them, about four days. */
const mostAttempts = 100;

type Outcome = 'none' | 'sent' | 'failed' | 'given-up';

/**
 * Sends the letters that are due, oldest first, and answers what became of them. A letter is locked while it is
 * sent, so that nodes beside each other send it once; a node that dies between the server's yes and our note of it
 * sends it again under the same Message-ID. Failed ones wait 5, 10, 20 … seconds; one that the server will never
 * take is given up. At the first failure the round ends: the server may be away.
 */
export async function sendDueMails(post: Post | undefined = smtpPost()): Promise<Record<Outcome, number>> {
  const done: Record<Outcome, number> = { none: 0, sent: 0, failed: 0, 'given-up': 0 };
  if (!post) return done;
  for (let count = 0; count < mostAtOnce; count += 1) {
    const outcome = await primarySql().begin((sql) => sendNext(sql as unknown as Sql, post));
    if (outcome === 'none') break;
    done[outcome] += 1;
    if (outcome === 'failed') break;
  }
  return done;
}

async function sendNext(sql: Sql, post: Post): Promise<Outcome> {
  const [mail] = await sql<PendingMail[]>`
    select id, order_id as "orderId", kind, event, to_address as "toAddress", locale, attempts from mails
    where state = 'pending' and due_at <= now() order by due_at, id limit 1 for update skip locked`;
  if (!mail) return 'none';
  const messageId = `<${mail.id}@${new URL(siteAddress('/')).hostname}>`;
  try {
    const facts = await mailFactsOf(mail);
    if (!facts) throw new Error('there is no such order');
    await post.send({ messageId, to: mail.toAddress, ...composeMail(facts) });
  } catch (error) {
    return noteFailure(sql, mail, error);
  }
  await sql`
    update mails set state = 'sent', sent_at = now(), sent_by = ${post.name}, message_id = ${messageId},
      attempts = attempts + 1, last_error = null
    where id = ${mail.id}`;
  return 'sent';
}

async function noteFailure(sql: Sql, mail: PendingMail, error: unknown): Promise<Outcome> {
  const isOver = isForever(error) || mail.attempts + 1 >= mostAttempts;
  const waitSeconds = Math.min(firstBackoffSeconds * 2 ** Math.min(mail.attempts, 20), longestBackoffSeconds);
  const reason = String(error).replaceAll('\u0000', '').slice(0, 1000);
  await sql`
    update mails set attempts = attempts + 1, last_error = ${reason},
      state = ${isOver ? 'given-up' : 'pending'}, due_at = now() + make_interval(secs => ${waitSeconds})
    where id = ${mail.id}`;
  return isOver ? 'given-up' : 'failed';
}

/** The server said no to this address or this letter (5xx), not to us. */
function isForever(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
