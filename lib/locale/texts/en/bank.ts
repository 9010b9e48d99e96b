/** The page on which the test bank asks the card’s owner, and the way there. */
export const bank = {
  title: 'Is it you?',
  from: 'The test bank',
  words:
    'Stoa wants {amount} from your card ending in {last4}. A real bank would ask you for a code or your fingerprint here.',
  confirm: 'Yes, it is me',
  refuse: 'No, do not pay',
  asking: 'One moment…',
  close: 'Back to the order without answering',
  asks: 'Your bank wants to be sure it is you. Nothing is charged until you have answered.',
  answer: 'Answer your bank',
  stripeAsks: 'Your bank asks in a window of its own.',
  over: 'This question has been answered, or its time is over.',
  back: 'Back to the order',
} as const;
