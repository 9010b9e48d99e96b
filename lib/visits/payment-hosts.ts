// Where shoppers are sent to pay, and come back from: the visit goes on, nobody sent it.
const payers = `stripe.com stripe.network link.com paypal.com paypalobjects.com braintreegateway.com
  braintree-api.com klarna.com klarnapayments.com klarna.net sofort.com adyen.com adyenpayments.com mollie.com
  worldpay.com sagepay.com opayo.co.uk opayo.eu.elavon.com cardinalcommerce.com arcot.com securesuite.co.uk
  3dsecure.io netcetera-payment.ch wlp-acs.com rsa3dsauth.com authorize.net 2checkout.com verifone.com
  checkout.com afterpay.com clearpay.co.uk affirm.com sezzle.com quadpay.com shop.app pay.shopify.com
  pay.amazon.com payments.amazon.com payments.amazon.de apay-us.amazon.com pay.google.com payments.google.com
  giropay.de paydirekt.de payone.com computop.com unzer.com heidelpay.com saferpay.com datatrans.com wirecard.com
  multisafepay.com buckaroo.nl ideal.nl bancontact.net payconiq.com bluecode.com twint.ch eps-ueberweisung.at
  przelewy24.pl payu.com payu.pl tpay.com dotpay.pl blik.com vipps.no mobilepay.dk swish.nu nets.eu trustly.com
  trustly.net zip.co latitudepay.com paytm.com paytm.in razorpay.com billdesk.com ccavenue.com payfast.co.za
  paystack.com flutterwave.com mercadopago.com pagseguro.uol.com.br alipay.com alipayobjects.com tenpay.com
  wx.tenpay.com unionpayintl.com komoju.com paypay.ne.jp toss.im kcp.co.kr inicis.com yookassa.ru yoomoney.ru
  qiwi.com robokassa.ru cloudpayments.ru squareup.com square.link bitpay.com coinbase.com/commerce sumup.com
  viva.com vivapayments.com ogone.com secure.ogone.com ingenico.com gocardless.com redsys.es sermepa.es`;

const payerHosts = new Set(payers.split(/\s+/));

/** Whether a host belongs to somebody who takes payments for shops. */
export function takesPayments(host: string): boolean {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (payerHosts.has(rest)) return true;
  // A bank's own page for 3-D Secure.
  return /^(?:3ds\d?|3dsecure|acs\d?|acs-\w+|secure-acs\d?)\./.test(host);
}
