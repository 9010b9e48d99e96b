import { currentAccount } from '@/lib/accounts/auth-session';
import { invoicePdf } from '@/lib/invoices/invoice-pdf';
import { invoicesOf } from '@/lib/invoices/questions';
import { orderById, orderForConfirmation } from '@/lib/orders/questions';

export const dynamic = 'force-dynamic';

const safe = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
};

/** The order's invoice and credit notes as a PDF, for who may read the order. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const proof = new URL(request.url).searchParams.get('proof')?.slice(0, 200);
  const account = await currentAccount();
  const isDesk = account?.roles.includes('admin') ?? false;
  const order = isDesk ? await orderById(id) : await orderForConfirmation(id, proof, account?.id);
  const invoices = order ? await invoicesOf(order.id) : [];
  const [first] = invoices;
  if (!first) return new Response('Not found\n', { status: 404, headers: safe });
  const body = new Uint8Array(await invoicePdf(invoices));
  return new Response(body, {
    headers: {
      ...safe,
      'content-type': 'application/pdf',
      'content-length': String(body.length),
      'content-disposition': `inline; filename="${first.number}.pdf"`,
    },
  });
}
