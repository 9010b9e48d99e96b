import { type Audit, groups } from './lighthouse';

/** The audits as a table for people, with what there is to better below it. */
export function lighthouseTable(audits: Audit[]): string {
  const head = ['page', 'device', ...groups, 'FCP ms', 'LCP ms', 'TBT ms', 'CLS'];
  const rows = audits.map(({ page, device, scores, fcpMs, lcpMs, tbtMs, cls }) =>
    [page, device, ...groups.map((group) => scores[group]), fcpMs, lcpMs, tbtMs, cls].map(String),
  );
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = [head, ...rows].map((row) =>
    row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '),
  );
  const remarks = audits.flatMap((audit) =>
    audit.remarks.map((remark) => `${audit.page}, ${audit.device}: ${remark}`),
  );
  return [...lines, ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n');
}
