/** Looking for an order without an account. */
export const findOrder = {
  title: 'Find your order',
  words: 'With its number and your e-mail address. We send you a letter that opens it; no account is needed.',
  number: 'Order number',
  numberHint: 'It stands in the confirmation we sent, such as 1001.',
  email: 'Email of the order',
  send: 'Send me the way to it',
  oneMoment: 'One moment…',
  numberNeeded: 'Please enter the number of your order, such as 1001.',
  sent: 'If there is an order with this number and this address, the way to it is in your mailbox in a moment. Please look among the unwanted mail too.',
  away: 'We could not write that down just now. Nothing is lost: please try again in a minute.',
  guest: 'Bought without an account?',
} as const;
