/**
 * The direction of imports (docs: CONTRIBUTING). Floors, from the ground up; a floor sees itself and what stands left of it:
 *
 *   texts <- contracts <- domain <- access <- integrations, server <- jobs, hooks, realtime, http <- collections <- payload.config.ts
 *   ui <- client <- features <- app      (of the other side these see contracts and pure domain only; app composes both)
 */
const FLOORS = {
  texts: [],
  contracts: ['texts'],
  domain: ['texts', 'contracts'],
  access: ['texts', 'contracts', 'domain'],
  integrations: ['texts', 'contracts', 'domain', 'access', 'env'],
  server: ['texts', 'contracts', 'domain', 'access', 'integrations', 'migrations'],
  jobs: ['texts', 'contracts', 'domain', 'access', 'integrations', 'server'],
  realtime: ['texts', 'contracts', 'domain', 'access', 'integrations', 'server'],
  http: ['texts', 'contracts', 'domain', 'access', 'integrations', 'server', 'realtime'],
  ui: ['texts', 'contracts', 'domain'],
  client: ['texts', 'contracts', 'domain', 'ui'],
  features: ['texts', 'contracts', 'domain', 'ui', 'client'],
  admin: ['texts', 'contracts', 'ui', 'client'],
};
const BROWSER = ['texts', 'contracts', 'domain', 'ui', 'client', 'features', 'admin'];
const SERVER_ONLY = [
  'payload',
  'pg',
  'drizzle-orm',
  'graphile-worker',
  'socket\\.io',
  'stripe',
  'nodemailer',
  'sharp',
  'redis',
  '@payloadcms/db-postgres',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
  '@payloadcms/next',
];

/** Own source below the project's root: anything that is neither installed nor built. */
const OWN = '^(src|collections|hooks|payload\\.config\\.ts|server\\.ts|worker\\.ts)';

const floorRules = Object.entries(FLOORS).map(([floor, sees]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} sees only itself${sees.length > 0 ? ` and ${sees.join(', ')}` : ''}.`,
  severity: 'error',
  from: { path: `(^|/)src/${floor}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: `(^|/)(src/|collections/|hooks/|payload\\.config\\.ts|server\\.ts|worker\\.ts)`,
    pathNot: `(^|/)src/(${[floor, ...sees].join('|')})(/|\\.ts$)|(^|/)src/payload-types\\.ts$|node_modules`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'floor-hooks',
      comment: 'Hooks call one server function or enqueue one job; they do not know the collections that use them.',
      severity: 'error',
      from: { path: '(^|/)hooks/', pathNot: '(^|/)src/|\\.test\\.ts$' },
      to: {
        path: '(^|/)(collections/|src/(http|ui|client|features|admin|app|cli|seed)/|payload\\.config\\.ts|server\\.ts)',
      },
    },
    {
      name: 'floor-collections',
      comment: 'Collections declare: they see hooks and what is below, never routes, pages or the composition roots.',
      severity: 'error',
      from: { path: '(^|/)collections/', pathNot: '(^|/)src/|\\.test\\.ts$' },
      to: { path: '(^|/)(src/(ui|client|features|admin|app|cli|seed)/|payload\\.config\\.ts|server\\.ts)' },
    },
    {
      name: 'env-is-for-composition-roots',
      comment: 'Settings arrive as arguments; only composition roots and integrations read them.',
      severity: 'error',
      from: {
        path: OWN,
        pathNot: '^(src/(integrations|app|cli)/|payload\\.config\\.ts|server\\.ts|worker\\.ts)|\\.test\\.ts$',
      },
      to: { path: '(^|/)src/env\\.ts$' },
    },
    {
      name: 'areas-by-the-front-door',
      comment: 'Another area is used by its verbs, src/server/<area>/<verb>.ts, not by what lies deeper.',
      severity: 'error',
      from: { path: '(^|/)src/server/([^/]+)/' },
      to: { path: '(^|/)src/server/[^/]+/[^/]+/', pathNot: '(^|/)src/server/$2/' },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      comment: 'What a browser may load imports neither Node nor a server library.',
      severity: 'error',
      from: { path: `(^|/)src/(${BROWSER.join('|')})/`, pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-server-library-in-browser-code',
      severity: 'error',
      from: { path: `(^|/)src/(${BROWSER.join('|')})/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `node_modules/(${SERVER_ONLY.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-server-only-marker',
      comment: '`server-only` cannot be imported from what payload.config.ts reaches; this rule set guards that side.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/server-only' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-rooms-without-a-name',
      comment: 'A file is named by what it holds.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|types|misc|common-utils)\\.tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^tests/' },
      to: { path: '\\.test\\.tsx?$|^tests/', pathNot: '^tests/fixtures/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      severity: 'error',
      from: { path: OWN, pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
