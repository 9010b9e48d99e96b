import sanitize from 'sanitize-html';

/** What a description may hold: text with structure. No styles, scripts, frames, forms or handlers. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'hr'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'small', 'code', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption'],
  ],
  allowedAttributes: { a: ['href'], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    // A page has one h1, and it is the product's title.
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    div: 'p',
    a: (tagName, attribs) => ({ tagName, attribs: { href: attribs.href ?? '', rel: 'nofollow noopener' } }),
  },
};

/** HTML from people and files → HTML that may stand in a page. Never throws. */
export function sanitizeDescription(html: string): string {
  return sanitize(html.replaceAll('\u0000', '').toWellFormed(), {
    ...allowed,
    allowedAttributes: { ...allowed.allowedAttributes, a: ['href', 'rel'] },
  }).trim();
}
