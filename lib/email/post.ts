import { createTransport, type Transporter } from 'nodemailer';
import { env } from '@/env';

/** Somebody who takes letters. */
export type Post = {
  /** Its name, as it is kept with what it took. */
  name: string;
  send(letter: { messageId: string; to: string; subject: string; text: string; html: string }): Promise<void>;
};

// On globalThis: Next bundles this module more than once.
const shelf = globalThis as unknown as { stoaPost?: { url: string; transport: Transporter } };

/** The mail server at `SMTP_URL`; `undefined` when there is none, and then letters wait. */
export function smtpPost(): Post | undefined {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url) return undefined;
  const transport = transportTo(url);
  return {
    name: new URL(url).host,
    send: async ({ to, ...letter }) => {
      // An object, so that what stands in the address is never read as a second one.
      await transport.sendMail({ ...letter, from, to: { name: '', address: to } });
    },
  };
}

function transportTo(url: string): Transporter {
  if (shelf.stoaPost?.url === url) return shelf.stoaPost.transport;
  shelf.stoaPost?.transport.close();
  const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 15_000 };
  const transport = createTransport({ url, ...patience });
  shelf.stoaPost = { url, transport };
  return transport;
}
