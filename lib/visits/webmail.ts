import { withoutEnding } from '@/lib/visits/hosts';
import type { Place } from '@/lib/visits/visit';

// What the first part of a host is called where people read their mail.
const webmailPart =
  /mail|^(?:owa|zimbra|roundcube|horde|imp|rainloop|sogo|squirrel|correo|posta|poczta|posteingang|courriel|messagerie\w*|rich-v\d+|navigator|lightmailer|3c)(?:-|$)/;
// The United Internet group sends links out of its mail by a host of their own.
const mailGate = /^deref-([a-z0-9]+)/;

/** Names of mail providers by their hosts' names. */
const providers: Record<string, string> = {
  gmx: 'GMX',
  web: 'Web.de',
  mail: 'Mail.com',
  '1und1': '1und1',
  ionos: 'Ionos',
  't-online': 'T-online',
  bluewin: 'Bluewin',
  hispeed: 'UPC',
  orange: 'Orange Webmail',
  tim: 'TIM',
  vodafone: 'Vodafone',
  infomaniak: 'Infomaniak',
  freenet: 'Freenet',
  libero: 'Libero',
  virgilio: 'Virgilio',
  wp: 'Wirtualna Polska',
  onet: 'Onet',
  interia: 'Interia',
  seznam: 'Seznam Mail',
  centrum: 'Centrum',
  free: 'Free',
  sfr: 'SFR',
  laposte: 'La Poste',
  yahoo: 'Yahoo! Mail',
  aol: 'AOL Mail',
  google: 'Gmail',
  yandex: 'Yandex',
  qq: 'QQ Mail',
  '163': '163 Mail',
  '126': '126 Mail',
  sina: 'Sina Mail',
  naver: 'Naver Mail',
  daum: 'Daum Mail',
  rambler: 'Rambler',
  ukr: 'Ukr.net',
  rediff: 'Rediffmail',
  zoho: 'Zoho',
  proton: 'Proton',
};

/** Where mail is read, told by the host alone; `undefined` for any other host. */
export function webmailAt(host: string): Place | undefined {
  const gate = mailGate.exec(host)?.[1];
  if (gate) return { medium: 'email', source: providers[gate] ?? gate };
  const [first = '', ...rest] = host.split('.');
  if (rest.length < 2 || !webmailPart.test(first)) return undefined;
  const provider = rest.join('.');
  const name = withoutEnding(provider).split('.').at(-1) ?? '';
  return { medium: 'email', source: providers[name] ?? provider };
}
