type Page = { html: string; link: string };

const stylesheet = /<link rel="stylesheet" (href="(\/_next\/static\/[^"]+\.css)"[^>]*)>/g;

/**
 * Puts the build's styles into a page, so that its first paint waits for nothing else. The link stays, disabled:
 * by it React knows that the styles are there. `link` is the header that would have them fetched ahead.
 * A style that cannot be read is linked as before.
 */
export async function inlineStyles(
  { html, link }: Page,
  readStyle: (path: string) => Promise<string | undefined>,
): Promise<Page> {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(0, end));
  const paths = [...head.matchAll(stylesheet)].map((found) => found[2] ?? '');
  const styles = new Map<string, string>();
  for (const path of new Set(paths)) {
    const style = await readStyle(path).catch(() => undefined);
    if (style !== undefined && !/<\/style/i.test(style)) styles.set(path, style);
  }
  const inlined = head.replace(stylesheet, (whole, attributes: string, path: string) => {
    const style = styles.get(path);
    return style === undefined
      ? whole
      : `<style>${style}</style><link rel="stylesheet" disabled="" ${attributes}>`;
  });
  const asked = link.split(/,\s*(?=<)/).filter((one) => !styles.has(/^<([^>]*)>/.exec(one)?.[1] ?? ''));
  return { html: inlined + html.slice(head.length), link: asked.join(', ') };
}
