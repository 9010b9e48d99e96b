import { LinkedData } from '@/components/ui/linked-data';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { localeFacts } from '@/lib/locale/locale';
import { shop } from '@/lib/shop';
import { siteAddress } from '@/lib/site-address';

/** The shop for machines: who keeps it, and how its site is searched. */
export async function ShopData() {
  const [{ locale }, { shell: t }] = await Promise.all([market(), texts()]);
  const home = siteAddress('/');
  const search = siteAddress(localPath(locale, '/search'));
  return (
    <LinkedData
      data={{
        '@graph': [
          {
            '@type': 'Organization',
            '@id': `${home}#shop`,
            name: shop.name,
            url: home,
            logo: siteAddress('/icon.svg'),
            slogan: t.tagline,
          },
          {
            '@type': 'WebSite',
            '@id': `${home}#site`,
            name: shop.name,
            url: siteAddress(localPath(locale, '/')),
            inLanguage: localeFacts[locale].tag,
            publisher: { '@id': `${home}#shop` },
            potentialAction: {
              '@type': 'SearchAction',
              target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
              'query-input': 'required name=search_term_string',
            },
          },
        ],
      }}
    />
  );
}
