import type { Page } from '@playwright/test';

/**
 * Stands in for Stripe's script, which cannot be loaded here: the same calls, as docs.stripe.com/js describes
 * them, over a plain form in the place of Stripe's frame. It proves how the checkout uses the script, not the
 * script itself. Cards and the bank's answers go from the browser to api.stripe.com, which is `doubleUrl` here.
 */
export async function standInForStripe(page: Page, doubleUrl: string): Promise<void> {
  await page.route('https://js.stripe.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `(${script})()` }),
  );
  await page.route('https://api.stripe.com/**', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(doubleUrl + pathname, { method: 'POST', body: request.postData(), headers });
    await route.fulfill({
      status: answer.status,
      body: await answer.text(),
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
}

const script = String(function standIn() {
  const ask = async (path: string, fields: Record<string, string>) => {
    const response = await fetch(`https://api.stripe.com${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return response.json();
  };
  let input: HTMLInputElement;
  let options: unknown;
  const element = {
    on: (event: string, tell: () => void) => event === 'ready' && setTimeout(tell, 0),
    destroy: () => {},
    mount: (place: HTMLElement) => {
      const label = document.createElement('label');
      label.textContent = 'Card (stand-in)';
      input = document.createElement('input');
      label.append(input);
      place.replaceChildren(label);
    },
  };
  const elements = {
    create: () => element,
    getElement: () => element,
    update: (next: object) => {
      options = { ...(options as object), ...next };
      Object.assign(window, { stripeOptions: options });
    },
    submit: async () => (input.value ? {} : { error: { message: 'Your card number is incomplete.' } }),
  };
  const bankAsks = () =>
    new Promise<string>((resolve) => {
      const dialog = document.createElement('dialog');
      dialog.setAttribute('aria-label', 'Stripe: confirm');
      for (const answer of ['confirm', 'refuse']) {
        const button = document.createElement('button');
        button.textContent = answer;
        button.onclick = () => {
          dialog.remove();
          resolve(answer);
        };
        dialog.append(button);
      }
      document.body.append(dialog);
      dialog.showModal();
    });
  const stripe = () => ({
    elements: (first: unknown) => {
      options = first;
      Object.assign(window, { stripeOptions: options });
      return elements;
    },
    createConfirmationToken: async () => {
      const answer = await ask('/browser/token', { number: input.value });
      return answer.id ? { confirmationToken: { id: answer.id } } : { error: answer.error };
    },
    handleNextAction: async ({ clientSecret }: { clientSecret: string }) => {
      await ask('/browser/authenticate', { client_secret: clientSecret, answer: await bankAsks() });
      return {};
    },
    _registerWrapper: () => {},
  });
  Object.assign(window, { Stripe: stripe });
});
