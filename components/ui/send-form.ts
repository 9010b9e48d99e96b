/**
 * Sends a form to a door of the shop's own and answers what it said. Rejects when it said nothing, or not to us.
 */
export async function sendForm<Answer>(address: string, data: FormData): Promise<Answer> {
  const fields = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string') fields.append(name, value);
  const response = await fetch(address, { method: 'POST', body: fields });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
