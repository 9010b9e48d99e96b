/** Letters about an order. */
export const mail = {
  confirmation: {
    subject: 'Your order {number} at {shop}',
    title: 'Thank you, {name}',
    words: 'We have your order {number} and are getting it ready. We write again when it leaves.',
  },
  confirmationMailed: {
    subject: 'Your order {number} at {shop}',
    title: 'Thank you, {name}',
    words: 'We have your order {number}. Its gift cards go out by e-mail as soon as the payment is taken.',
  },
  'gift-card': {
    subject: 'A gift card for {shop}: {amount}',
    title: '{amount} to spend at {shop}',
    words:
      'Enter the code below in the cart or at the till. What you do not spend stays on the card. Keep this letter: whoever has the code can spend it.',
  },
  shipped: {
    subject: 'On its way: your order {number}',
    title: 'A parcel has left for you',
    words: 'These pieces of your order {number} are on their way, {name}.',
  },
  refunded: {
    subject: '{amount} went back to you, order {number}',
    title: '{amount} went back to you',
    words:
      'It is for your order {number}, and goes the way you paid. Your bank may need some days to show it.',
  },
  credited: {
    subject: '{amount} of store credit for you, order {number}',
    title: '{amount} of store credit',
    words:
      'It is for your order {number}, and stands on your account: choose it at the till, and it pays first.',
  },
  cancelled: {
    subject: 'Your order {number} is cancelled',
    title: 'Your order is cancelled',
    words:
      'Order {number} was called off before it left. Whatever you paid for it goes back the way it came.',
  },
  'return-approved': {
    subject: 'Please send it back: order {number}',
    title: 'You may send it back',
    words:
      'We agree to your return from order {number}. Please put a note with the order number into the parcel.',
  },
  'return-refused': {
    subject: 'About your return from order {number}',
    title: 'We cannot take it back',
    words: 'You asked to return something from order {number}. We looked at it, and have to say no.',
  },
  replacement: {
    subject: 'On its way: what you chose instead, order {number}',
    title: 'The replacement has left',
    words:
      'What you sent back from order {number} has arrived, {name}, and this is on its way to you instead.',
  },
  difference: {
    subject: '{amount} to pay before your replacement leaves, order {number}',
    title: 'Your replacement is set aside',
    words:
      'What you sent back from order {number} has arrived, {name}. What you chose instead costs {amount} more. It leaves when that is paid.',
  },
  'order-link': {
    subject: 'The way to your order {number}',
    title: 'Here is your order',
    words:
      'Somebody asked for the way to your order {number}, with your e-mail address. The button below opens it.',
  },
  giftCode: 'Code',
  giftFrom: 'From',
  giftMessage: 'Their words',
  openShop: 'To the shop',
  giftFoot: '{shop}. Somebody bought this gift card for you and gave us your address for this letter only.',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  total: 'Total',
  carrier: 'Carrier',
  trackingNumber: 'Tracking number',
  reason: 'Reason',
  fromUs: 'A word from us',
  openOrder: 'See the order',
  payDifference: 'Pay the difference',
  foot: '{shop}. This address opens your order on any device: whoever has it sees the order.',
} as const;
