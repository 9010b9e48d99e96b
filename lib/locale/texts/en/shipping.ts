/** The ways an order can be sent. */
export const shipping = {
  standard: 'Standard',
  express: 'Express',
  pickup: 'Pick up',
  email: 'By e-mail',
  standardPromise: '3–5 working days',
  expressPromise: '1–2 working days',
  pickupPromise: 'At our warehouse, from tomorrow',
  emailPromise: 'As soon as it is paid',
  standardNext: 'It leaves our warehouse within a day and takes 3–5 working days.',
  expressNext: 'It leaves our warehouse today or tomorrow and takes 1–2 working days.',
  pickupNext: 'It waits for you at our warehouse from tomorrow.',
  emailNext: 'Gift cards go out by e-mail within a minute; their codes stand below.',
  missing: '{amount} more and standard shipping is free.',
  isFree: 'Standard shipping is free.',
} as const;
