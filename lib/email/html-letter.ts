import type { Locale } from '@/lib/market';

/** A letter in parts, every one of them text. */
export type LetterParts = {
  locale: Locale;
  subject: string;
  title: string;
  words: string;
  facts: [name: string, value: string][];
  lines: { what: string; amount: string | undefined }[];
  sums: { what: string; amount: string }[];
  link: string;
  button: string;
  foot: string;
};

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

// Mail programs know no variables: the light colours stand where they are used, the dark ones replace them.
const dark = `
@media (prefers-color-scheme: dark) {
  .paper { background: #1a1410 !important; color: #f2e9db !important; }
  .sheet { background: #241c16 !important; }
  .ink { color: #f2e9db !important; }
  .soft { color: #bdae9c !important; }
  .line { border-color: #4a3d31 !important; }
  .press { background: #e48e69 !important; color: #1a1410 !important; }
}`;
const serif = 'Georgia, serif';
const sans = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** The letter as HTML: one column that fits a phone, light and dark, no picture and nothing fetched. */
export function htmlLetter(parts: LetterParts): string {
  const { locale, subject, title, words, link, button, foot } = parts;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${dark}</style>
</head>
<body class="paper" style="margin:0;background:#f6f1e7;color:#231c16;font:16px/1.55 ${sans}">
<div class="paper" style="background:#f6f1e7;padding:24px 12px">
<div class="sheet" style="max-width:560px;margin:0 auto;background:#fffdf8;padding:32px 28px;overflow-wrap:anywhere">
<h1 class="ink" style="margin:0 0 16px;font:400 28px/1.2 ${serif};color:#231c16">${escaped(title)}</h1>
<p style="margin:0 0 20px">${escaped(words)}</p>
${factList(parts)}${lineTable(parts)}<p style="margin:28px 0 0"><a class="press" href="${escaped(link)}" style="display:inline-block;background:#9c3f24;color:#ffffff;padding:13px 22px;text-decoration:none;font-weight:600">${escaped(button)}</a></p>
</div>
<p class="soft" style="max-width:560px;margin:20px auto 0;color:#5c5146;font-size:14px">${escaped(foot)}</p>
</div>
</body>
</html>
`;
}

function factList({ facts }: LetterParts): string {
  const rows = facts.map(
    ([name, value]) =>
      `<p style="margin:0 0 6px"><span class="soft" style="color:#5c5146">${escaped(name)}:</span> ${escaped(value)}</p>`,
  );
  return rows.length > 0 ? `<div style="margin:0 0 20px">${rows.join('\n')}</div>\n` : '';
}

function lineTable({ lines, sums }: LetterParts): string {
  const rows = [...lines, ...sums];
  if (rows.length === 0) return '';
  const cells = rows.map(
    ({ what, amount = '' }) => `<tr>
<td class="line" style="padding:8px 12px 8px 0;border-top:1px solid #d9cfbf">${escaped(what)}</td>
<td class="line" align="right" style="padding:8px 0;border-top:1px solid #d9cfbf;white-space:nowrap">${escaped(amount)}</td>
</tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="font-size:15px">\n${cells.join('\n')}\n</table>\n`;
}
