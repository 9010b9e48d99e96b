import { parse } from 'csv-parse/sync';
import type { FieldErrors } from '@/lib/form';
import { isId } from '@/lib/id';
import { type Currency, isCurrency } from '@/lib/market';
import { parseDecimal, toDecimal } from '@/lib/money';
import { readWindow } from './parse-sale';
import type { ListDraft } from './write-list';

export const listFields = [
  ...(['name', 'currency', 'group', 'priority', 'startsAt', 'endsAt', 'entries'] as const),
] as const;

/** What the desk types about a list, field by field, as text. */
export type ListFields = Record<(typeof listFields)[number], string>;

/** A line of the entries: which SKU costs what. `line` counts from one. */
export type TypedEntry = { line: number; sku: string; amountMinor: number };

export const mostEntries = 5000;
const mostNamed = 3;

/** A draft whose entries are still SKUs, or a complaint beside each field that is off. */
export function parseList(
  fields: ListFields,
  now: Date,
): { ok: true; draft: Omit<ListDraft, 'entries'>; typed: TypedEntry[] } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const name = fields.name.trim();
  if (!name || name.length > 120) errors.name = 'A name of 1 to 120 characters.';
  const currency = isCurrency(fields.currency) ? fields.currency : 'USD';
  if (currency !== fields.currency) errors.currency = 'Please choose one of the list.';
  const group = fields.group.trim();
  if (group && !isId('customerGroup', group)) errors.group = 'Please choose one of the list.';
  const priority = /^\d{1,4}$/.test(fields.priority.trim()) ? Number(fields.priority) : undefined;
  if (priority === undefined) errors.priority = 'A whole number from 0 to 9999.';
  const window = readWindow(fields, now, errors);
  const { typed, complaints } = parseEntries(fields.entries, currency);
  if (complaints.length > 0) errors.entries = listed(complaints);
  else if (typed.length === 0) errors.entries = 'A line for one SKU at least.';
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const facts = { name, currency, customerGroupId: group || null, productId: null };
  return { ok: true, draft: { ...facts, ...window, priority: priority ?? 0 }, typed };
}

/**
 * Reads `SKU, price` by line: comma, semicolon or tab between, as pasted from a table or a CSV file, or one space.
 * A heading is passed over.
 */
export function parseEntries(
  text: string,
  currency: Currency,
): { typed: TypedEntry[]; complaints: string[] } {
  const complaints: string[] = [];
  const seen = new Set<string>();
  const typed = recordsOf(text).flatMap(({ line, cells }): TypedEntry[] => {
    const [sku = '', price = '', ...more] = cells.length === 1 ? splitAtSpace(cells[0] ?? '') : cells;
    if (!sku && !price) return [];
    if (line === 1 && /^sku$/i.test(sku)) return [];
    const amountMinor = parseDecimal(price, currency);
    if (!sku || amountMinor === undefined || more.some(Boolean)) {
      complaints.push(`Line ${line} is no SKU and price, such as MUG-1, 12.50.`);
      return [];
    }
    if (seen.has(sku)) complaints.push(`Line ${line}: ${sku} stands there twice.`);
    seen.add(sku);
    return [{ line, sku, amountMinor }];
  });
  if (typed.length > mostEntries)
    complaints.push(`At most ${mostEntries} lines fit; these are ${typed.length}.`);
  return { typed, complaints };
}

function recordsOf(text: string): { line: number; cells: string[] }[] {
  // Line by line, so that a stray quotation mark costs its own line only.
  return text.split(/\r?\n/).map((row, index) => {
    const options = { delimiter: [',', ';', '\t'], trim: true, relax_quotes: true, relax_column_count: true };
    const [cells = []] = row.trim() ? (parse(row, options) as string[][]) : [];
    return { line: index + 1, cells };
  });
}

function splitAtSpace(cell: string): string[] {
  const [, sku = cell, price = ''] = /^(.*\S)\s+(\S+)$/.exec(cell) ?? [];
  return [sku, price];
}

/** The first few complaints, and how many more there are. */
export function listed(complaints: string[]): string {
  const rest = complaints.length - mostNamed;
  return [...complaints.slice(0, mostNamed), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
}

/** Entries as they are typed, to be changed. */
export function entriesText(
  entries: readonly { sku: string; amountMinor: number }[],
  currency: string,
): string {
  const quoted = (sku: string) => (/[,;\t"]/.test(sku) ? `"${sku.replaceAll('"', '""')}"` : sku);
  return entries
    .map(({ sku, amountMinor }) => `${quoted(sku)}, ${toDecimal({ amountMinor, currency })}`)
    .join('\n');
}
