import type { Appearance } from '@stripe/stripe-js';

/** Stripe's fields look like ours: the tokens as they are now, since a frame cannot see them. */
export function stripeAppearance(): Appearance {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const appearance: Appearance = {
    theme: 'flat',
    variables: {
      colorPrimary: colour('--accent'),
      colorBackground: colour('--raised'),
      colorText: colour('--ink'),
      colorTextSecondary: colour('--ink-soft'),
      colorDanger: colour('--alarm'),
      borderRadius: '2px',
      fontFamily: 'system-ui, sans-serif',
      fontSizeBase: '16px',
      spacingUnit: '4px',
    },
    rules: { '.Input': { border: `1px solid ${colour('--line-strong')}`, padding: '12px 14px' } },
  };
  probe.remove();
  return appearance;
}
