/** When a page broke. Its last resort stands outside of every layout and carries all languages: keep it short. */
export const failure = {
  ourFault: 'Our fault',
  broken: 'A stone came loose. We are putting it back.',
  brokenWords: 'This page could not be shown just now. Your cart and your orders are safe.',
  tryAgain: 'Try again',
  toEntrance: 'To the entrance',
  mention: 'If you write to us, mention {digest}.',
  title: 'Something broke',
  notSent: 'The shop did not answer. Nothing you typed is lost: please try again.',
} as const;
