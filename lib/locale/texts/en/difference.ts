/** The page on which the difference of an exchange is paid. */
export const difference = {
  title: 'Pay the difference',
  words:
    'What you sent back has arrived. What you chose instead costs more: it is set aside for you, and leaves when the difference is paid.',
  instead: 'Instead',
  toPay: 'To pay',
  wasPaid: 'Paid',
  withTax: 'Tax of {tax} is in it.',
  pay: 'Pay {amount}',
  paying: 'One moment…',
  paidTitle: 'It is paid',
  paid: 'Thank you. We are getting it ready, and write to you when it leaves.',
  overTitle: 'Nothing is to be paid',
  over: 'This exchange was called off. What the returned pieces cost goes back to you the way you paid.',
  toOrder: 'To the order',
  bankAsks: 'Your bank wants to be sure it is you. Nothing is charged until you have answered.',
  unclear:
    'The bank has not answered yet. Please wait a minute and press once more: nothing is charged twice.',
  gone: 'This page cannot be opened any more. Please use the address in our mail.',
} as const;
