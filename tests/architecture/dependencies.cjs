// Who may import whom. `comment` says why; docs/architectuur.md draws it.
const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
})

const kernel = '^lib/kernel/'
const domain = '^lib/domain/'
const policy = '^lib/policy/'
const forms = '^lib/forms/'
const npm = (...names) => `node_modules/(${names.join('|')})/`
const typesOnly = { dependencyTypesNot: ['type-only'] }

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'What needs each other belongs together.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolved', comment: 'An import that leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer(
      'kernel-stands-alone',
      kernel,
      [npm('@node-rs', '@zxcvbn-ts', 'pino', 'zod'), '^(node:)?(child_process|crypto|fs)$'],
      'Everything may build on the kernel, so it builds on nothing.',
    ),
    layer('domain-is-pure', domain, [kernel], 'Rules of the field know no framework and no database.'),
    layer(
      'charts-are-pure',
      '^lib/charts/',
      [kernel, domain, npm('d3-scale', 'd3-shape', '@types/d3-scale', '@types/d3-shape')],
      'A chart is plain data and its geometry: page, file and canvas draw the same.',
    ),
    layer('policy-is-pure', policy, [kernel, domain], 'Who may do what is a question about plain data.'),
    layer('forms-know-no-database', forms, [kernel, domain, npm('zod')], 'A form checks the shape of what came in.'),
    layer(
      'imports-know-no-database',
      '^lib/imports/',
      [kernel, domain, '^(node:)?zlib$', npm('read-excel-file', 'csv-parse')],
      'A file is read as plain data; who asked compares it with what is there.',
    ),
    layer(
      'ui-knows-no-domain',
      '^components/ui/',
      [kernel, npm('react', 'react-dom', '@types/react', '@types/react-dom')],
      'Buttons and tables serve every subject.',
    ),
    {
      name: 'database-behind-queries-and-commands',
      comment: 'Only who opens a transaction for a viewer reaches the database.',
      severity: 'error',
      from: { pathNot: '^(lib/(db|queries|commands|auth)|seeds|tests|prisma|scripts)/' },
      to: { path: ['^lib/db/(?!faults|health|outbox|digest-turn|leftovers|public)', npm('@prisma', 'pg')], ...typesOnly },
    },
    {
      name: 'outbox-is-the-postmans',
      comment: 'Mail is sent for nobody in particular, so nothing else works outside a transaction for a viewer.',
      severity: 'error',
      from: { pathNot: '^(lib/mail|tests)/' },
      to: { path: '^lib/db/outbox' },
    },
    {
      name: 'public-is-for-everybody',
      comment: 'What everybody may read has no viewer: lib/public alone asks for it, and asks for nothing else.',
      severity: 'error',
      from: { pathNot: '^(lib/public|tests)/' },
      to: { path: '^lib/db/public' },
    },
    layer(
      'public-knows-what-was-adopted-only',
      '^lib/public/',
      [kernel, domain, '^lib/exports/', '^lib/db/(public|faults)', '^(node:)?(zlib|fs|crypto|util)$', npm('zod', 'server-only')],
      'No query, command or right of the pages behind the sign-in comes near the pages for everybody.',
    ),
    {
      name: 'turns-are-for-digests',
      comment: 'Whose turn it is has no viewer yet, so nothing else asks for it.',
      severity: 'error',
      from: { pathNot: '^(lib/digest|tests)/' },
      to: { path: '^lib/db/digest-turn' },
    },
    {
      name: 'leftovers-go-by-the-clock',
      comment: 'What goes by itself goes for nobody in particular; a record of a region goes by a list that somebody approved.',
      severity: 'error',
      from: { pathNot: '^(lib/retention|tests)/' },
      to: { path: '^lib/db/leftovers' },
    },
    {
      name: 'postman-knows-only-the-outbox',
      comment: 'Sending needs no rules of the field and runs beside Next.',
      severity: 'error',
      from: { path: '^lib/mail/' },
      to: { path: ['^(app|components)/', '^lib/(?!mail/|kernel/|db/(outbox|faults))'] },
    },
    {
      name: 'queries-never-write',
      comment: 'A page that reads changes nothing.',
      severity: 'error',
      from: { path: '^lib/queries/' },
      to: { path: '^lib/commands/' },
    },
    {
      name: 'components-get-data-as-props',
      comment: 'A component draws what it is given.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(queries|commands|db|auth)/', ...typesOnly },
    },
    {
      name: 'lib-knows-no-screen',
      comment: 'Rules and data outlive the pages.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'only-auth-knows-next-auth',
      comment: 'So that it can be replaced in a day.',
      severity: 'error',
      from: { pathNot: '^lib/auth/' },
      to: { path: npm('next-auth') },
    },
    {
      name: 'only-sso-knows-openid-client',
      comment: 'Every check of a token stands in one place.',
      severity: 'error',
      from: { pathNot: '^lib/auth/sso/' },
      to: { path: npm('openid-client', 'oauth4webapi') },
    },
    {
      name: 'only-auth-checks-passkeys',
      comment: 'What a key signed is judged in one place, beside the session that asked for it.',
      severity: 'error',
      from: { pathNot: '^(lib/auth|tests)/' },
      to: { path: npm('@simplewebauthn/server') },
    },
    {
      name: 'nothing-imports-routes',
      comment: 'A route is an end.',
      severity: 'error',
      from: { pathNot: '^(app|tests)/' },
      to: { path: '^app/' },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Tests and seeds stay out of the app.',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { path: '^(tests|seeds|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|lib/db/generated)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
