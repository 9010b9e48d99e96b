/** What Stripe's script needs of a page. Source: docs.stripe.com/security/guide, "Content security policy". */
export const stripeGuests = {
  scripts: ['https://js.stripe.com', 'https://*.js.stripe.com'],
  frames: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
  connections: ['https://api.stripe.com'],
};
