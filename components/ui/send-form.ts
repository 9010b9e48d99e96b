/**
 * Sends a form to a door of the shop's own and answers what it said. Rejects when it said nothing, or not to us.
 */
export async function sendForm<Answer>(address: string, data: FormData): Promise<Answer> {
  // Its forms hold words only, no files.
  const body = new URLSearchParams([...data] as [string, string][]);
  const response = await fetch(address, { method: 'POST', body });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
