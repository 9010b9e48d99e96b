// The house's one rule: imports run down, never up. app → components → lib → db → env.
const NEXT_ROOMS =
  '^(app/|components/|proxy\\.ts|bin/serve\\.ts|next-env\\.d\\.ts|next\\.config\\.ts|bundle/|lib/[^/]+/(actions|cookies)\\.ts|lib/cache/|lib/locale/current-market\\.ts|lib/experiments/current-variant\\.ts|lib/accounts/auth)';
const LIB_GROUND = [
  'money',
  'id',
  'result',
  'clock',
  'action',
  'shop',
  'log',
  'form',
  'market',
  'site-address',
];
// Lower nouns first: a folder may import those before it, never one after it.
const LIB_FLOORS = [
  ['locale', 'delivery', 'visits'],
  ['cache', 'ledger', 'outbox', 'media', 'traces'],
  ['tax', 'shipping', 'promotions'],
  ['pricing', 'purses'],
  ['catalog', 'inventory', 'accounts', 'visitors', 'exchange'],
  ['search', 'payments', 'cart', 'price-lists', 'campaigns', 'sitemap', 'share-cards'],
  ['orders', 'reviews', 'wishlist', 'trends', 'experiments'],
  ['aftercare', 'invoices', 'disputes'],
  ['email'],
  ['checkout'],
  ['demo-shop', 'catalog-import', 'health', 'reports', 'drills'],
  ['simulation'],
];

const up = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });
const floors = LIB_FLOORS.flatMap((nouns, floor) => {
  const higher = LIB_FLOORS.slice(floor + 1).flat();
  return higher.length
    ? [up(`lib-floor-${floor}`, `^lib/(${nouns.join('|')})/`, `^lib/(${higher.join('|')})/`)]
    : [];
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    // Tests may borrow from above: ids and factories.
    {
      name: 'db-looks-down',
      severity: 'error',
      from: { path: '^db/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(app|components|lib|stack|bin|bench|e2e)/|^proxy' },
    },
    up('lib-looks-down', '^lib/', '^(app|components|stack|bin|bench|e2e)/|^proxy'),
    up('components-look-down', '^components/', '^(app|db|stack|bin|bench|e2e)/|^proxy'),
    up('app-never-sees-db', '^app/', '^(db|stack|bin|bench|e2e)/'),
    up('proxy-sees-lib', '^proxy\\.ts', '^(app|components|db|stack|bin)/'),
    up('env-is-ground', '^env\\.ts', '^(app|components|lib|db|stack|bin)/'),
    up('stack-stands-apart', '^stack/', '^(app|components|lib|db|bin)/'),
    {
      name: 'only-bin-sees-stack',
      severity: 'error',
      from: { pathNot: '^(stack|bin|bench|e2e)/|vitest' },
      to: { path: '^stack/' },
    },
    up('lib-ground', `^lib/(${LIB_GROUND.join('|')})\\.ts`, '^lib/[^/]+/'),
    ...floors,
    {
      name: 'next-stays-upstairs',
      severity: 'error',
      from: { pathNot: NEXT_ROOMS },
      to: { path: 'node_modules/next/' },
    },
    {
      name: 'links-are-plain',
      severity: 'error',
      comment:
        'InstantPages follows plain links and forms; the router comes without its own (bundle/no-links.mjs).',
      from: {},
      to: { path: 'node_modules/next/(link|form)\\.' },
    },
    {
      name: 'components-ui-has-no-shop-words',
      severity: 'error',
      from: { path: '^components/ui/' },
      // Every word needs a language, so that much a primitive may know.
      to: { path: '^lib/(?!locale/|market\\.ts|site-address\\.ts)|^components/(?!ui/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.stoa[^/]*|node_modules/\\.cache|public|db/migrations)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
