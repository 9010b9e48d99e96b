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
  fieldsLoading: 'One moment: the fields for your card are on their way.',
  fieldsAway:
    'The fields for your card could not be loaded. Nothing is lost: please check your connection and open this page again.',
  fieldsNeedScript: 'To pay by card this page needs JavaScript.',
  fieldsIncomplete: 'Please look at the details of your card again.',
  stripeSees: 'Your card’s number goes to Stripe alone. This shop never sees it.',
  over: 'This question has been answered, or its time is over.',
  back: 'Back to the order',
} as const;
