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
/** Longer than a mail server may take: until then a letter is the node's that took it up. */
const leaseSeconds = 60;

type Outcome = 'none' | 'sent' | 'failed' | 'given-up';

/**
 * Sends the letters that are due, oldest first, and answers what became of them. A node takes a letter up for a
 * minute, so that nodes beside each other send it once; one that dies meanwhile leaves it to another, which sends it
 * under the same Message-ID, as it may have gone already. Failed ones wait 5, 10, 20 … seconds; one that the server
 * will never take is given up. At the first failure the round ends: the server may be away.
 */
export async function sendDueMails(post: Post | undefined = smtpPost()): Promise<Record<Outcome, number>> {
  const done: Record<Outcome, number> = { none: 0, sent: 0, failed: 0, 'given-up': 0 };
  if (!post) return done;
  for (let count = 0; count < mostAtOnce; count += 1) {
    const outcome = await sendNext(post);
    if (outcome === 'none') break;
    done[outcome] += 1;
    if (outcome === 'failed') break;
  }
  return done;
}

async function sendNext(post: Post): Promise<Outcome> {
  const mail = await takeUpNext();
  if (!mail) return 'none';
  const messageId = `<${mail.id}@${new URL(siteAddress('/')).hostname}>`;
  try {
    const facts = await mailFactsOf(mail);
    if (!facts) throw new Error('there is no such order');
    await post.send({ messageId, to: mail.toAddress, ...composeMail(facts) });
  } catch (error) {
    return noteFailure(mail, error);
  }
  await primarySql()`
    update mails set state = 'sent', sent_at = now(), sent_by = ${post.name}, message_id = ${messageId},
      attempts = attempts + 1, last_error = null
    where id = ${mail.id} and state = 'pending'`;
  return 'sent';
}

/** The oldest letter that is due; to all others it is not, as long as the lease lasts. */
async function takeUpNext(): Promise<PendingMail | undefined> {
  const [mail] = await primarySql()<PendingMail[]>`
    update mails set due_at = now() + make_interval(secs => ${leaseSeconds})
    where id = (
      select id from mails where state = 'pending' and due_at <= now()
      order by due_at, id limit 1 for update skip locked)
    returning id, order_id as "orderId", kind, event, to_address as "toAddress", locale, attempts`;
  return mail;
}

async function noteFailure(mail: PendingMail, error: unknown): Promise<Outcome> {
  const isOver = isForever(error) || mail.attempts + 1 >= mostAttempts;
  const waitSeconds = Math.min(firstBackoffSeconds * 2 ** Math.min(mail.attempts, 20), longestBackoffSeconds);
  const reason = String(error).replaceAll('\u0000', '').slice(0, 1000);
  await primarySql()`
    update mails set attempts = attempts + 1, last_error = ${reason},
      state = ${isOver ? 'given-up' : 'pending'}, due_at = now() + make_interval(secs => ${waitSeconds})
    where id = ${mail.id} and state = 'pending'`;
  return isOver ? 'given-up' : 'failed';
}

/** The server said no to this address or this letter (5xx), not to us. */
function isForever(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
