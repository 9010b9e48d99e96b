import type { RefundAsk } from '@/lib/aftercare/split-refund';
import { parseDecimal } from '@/lib/money';

/** `pieces-<line>` fields: what is no whole number becomes one that no line has, and is complained about. */
export function piecesIn(values: Record<string, string>): { lineId: string; quantity: number }[] {
  return Object.entries(values).flatMap(([name, text]) => {
    const lineId = /^pieces-(.+)$/.exec(name)?.[1];
    if (!lineId) return [];
    const digits = text.trim();
    return [{ lineId, quantity: digits === '' ? 0 : /^\d{1,6}$/.test(digits) ? Number(digits) : -1 }];
  });
}

/** What a refund form asks for. Amounts that are none ask for nothing. */
export function readRefundAsk(values: Record<string, string>, currency: string): RefundAsk {
  if (values.kind === 'whole') return { kind: 'whole' };
  if (values.kind === 'amount')
    return { kind: 'amount', amountMinor: parseDecimal(values.amount ?? '', currency) ?? 0 };
  return { kind: 'lines', lines: piecesIn(values), withShipping: values.shipping === 'yes' };
}
