import { expect, test } from '@playwright/test';

const multipart = 'multipart/form-data; boundary=x';
const form = (...parts: [name: string, value: string][]) =>
  `${parts.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`;

test('posts that no form of ours sends get a calm page and a 400, and a good one is answered', async ({
  page,
  baseURL,
}) => {
  await page.goto('/sign-in');
  const action = await page.locator('input[name="$ACTION_1:0"]').inputValue();
  const key = await page.locator('input[name="$ACTION_KEY"]').inputValue();
  const { id } = JSON.parse(action) as { id: string };
  const send = (body: string, headers: Record<string, string>) =>
    fetch(`${baseURL}/sign-in`, { method: 'POST', body, headers: { origin: `${baseURL}`, ...headers } });

  const asForm = { 'content-type': multipart };
  const call = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
  const bad: [string, Record<string, string>][] = [
    ['garbage', asForm],
    ['', asForm],
    [form(['email', 'a']), asForm],
    [form(['email', 'a']).slice(0, -8), asForm],
    [form(['$ACTION_REF_1', ''], ['$ACTION_1:0', action]), asForm],
    [form(['$ACTION_REF_1', ''], ['$ACTION_1:0', action], ['$ACTION_1:1', '[{']), asForm],
    ['{', call],
    ['', call],
    ['7', call],
    ['["$Q9"]', call],
    ['[]', { ...call, 'content-type': 'application/json' }],
    ['a=b', { ...call, 'content-type': 'application/x-www-form-urlencoded' }],
    ['garbage', { ...call, ...asForm }],
    [form(['0', '{']), { ...call, ...asForm }],
  ];
  for (const [body, headers] of bad) {
    const answer = await send(body, headers);
    const what = `${JSON.stringify(headers)} ${body.slice(0, 200)}`;
    expect(answer.status, what).toBe(400);
    expect(await answer.text(), what).toContain('That was not sent in a way we can read');
  }
  // Readable, but not what the action is for: it complains about the fields that are missing.
  for (const body of ['[]', '[null]', '[1,2]', '[{},"$undefined"]'])
    expect((await send(body, call)).status, body).toBe(200);
  const good = form(
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', action],
    ['$ACTION_1:1', '[{"values":{},"errors":{}}]'],
    ['$ACTION_KEY', key],
  );
  const answer = await send(good, asForm);
  expect(answer.status).toBe(200);
  expect((await answer.text()).includes('aria-invalid="true"')).toBe(true);
});
