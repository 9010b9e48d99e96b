/** What a page is about, for machines: schema.org as JSON-LD. */
export function LinkedData({ data }: { data: Record<string, unknown> }) {
  // A title may spell `</script>` or `<!--`: no `<` leaves this as it is.
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every < is escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
