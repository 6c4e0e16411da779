// The floors of the house: call down, never up or sideways. Why: docs/decisions/0002-floors.md.

/** Bottom first. Concepts on one floor don't know each other. */
const FLOORS = [
  ['access', 'algorithms', 'text'],
  ['platform'],
  ['ladder'],
  ['people', 'titles'],
  ['identity'],
  ['evidence'],
  ['feedback', 'pay'],
  ['readiness'],
  ['growth'],
  ['mentoring', 'calibration'],
  ['promotion'],
  ['insights', 'privacy', 'exchange'],
  ['demo'],
  ['operations'],
  ['entrypoints'],
  ['main'],
]

/** `evidence` is a folder, `operations` and `main` are files. */
const place = (names) => `^src/(?:${names.join('|')})(?:/|\\.tsx?$)`

const packages = (names) => `(?:^|node_modules/)(?:${names.join('|')})(?:/|$)`

const TESTS = '\\.test\\.tsx?$'
/** The only names inside a concept that touch the world, as a file or as a folder. */
const WORLDLY_NAMES = '^src/[^/]+/(?:store|operations|routes|commands|sources|jobs)(?:/|\\.tsx?$)'
/** Of the platform, problems, choices and the door for YAML are as pure as a concept's rules, and held to it. */
const WORLD = [
  WORLDLY_NAMES,
  '^src/platform/(?!(?:problem|choice|yaml-file|yaml-syntax|yaml-text|check-file|text-bytes)\\.ts$)',
  place(['operations', 'entrypoints', 'main']),
]
const WORLDLY_PACKAGES = packages(['pg', '@electric-sql/pglite', 'kysely', 'better-auth', '@hono/node-server', 'commander'])

const upward = FLOORS.slice(0, -1).map((names, floor) => ({
  name: `call down: ${names.join(' ')}`,
  severity: 'error',
  from: { path: place(names) },
  to: { path: place(FLOORS.slice(floor + 1).flat()) },
}))

const sideways = FLOORS.filter((names) => names.length > 1).map((names) => ({
  name: `not sideways: ${names.join(' ')}`,
  severity: 'error',
  from: { path: `^src/(${names.join('|')})/` },
  to: { path: `^src/(?:${names.join('|')})/`, pathNot: '^src/$1/' },
}))

module.exports = {
  forbidden: [
    ...upward,
    ...sideways,
    { name: 'every folder has its floor', severity: 'error', from: { path: '^src/', pathNot: place(FLOORS.flat()) }, to: {} },
    { name: 'every folder has its floor (asked)', severity: 'error', from: {}, to: { path: '^src/', pathNot: place(FLOORS.flat()) } },
    {
      name: 'pure stays pure',
      comment: 'Only store, operations, routes, commands, sources, jobs, the platform and the entrypoints touch the world.',
      severity: 'error',
      from: { path: '^src/.*\\.ts$', pathNot: [TESTS, ...WORLD] },
      to: { path: [...WORLD, WORLDLY_PACKAGES] },
    },
    {
      name: 'pure stays pure: no built-in modules',
      comment: 'A hash is a function and bytes are a value; files, clocks and processes are neither.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, ...WORLD] },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:crypto|buffer)$' },
    },
    {
      name: 'pages never touch SQL',
      comment: 'A page is a function from a view to markup; of the platform it uses markup alone.',
      severity: 'error',
      from: { path: '^src/.*\\.tsx$', pathNot: TESTS },
      to: { path: [WORLDLY_NAMES, '^src/platform/(?!(?:problem|choice)\\.ts$).*\\.ts$', place(['operations', 'entrypoints', 'main']), WORLDLY_PACKAGES] },
    },
    {
      name: 'only platform opens the database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: packages(['pg', '@electric-sql/pglite']) },
    },
    {
      name: 'only identity signs people in',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/identity/' },
      to: { path: packages(['better-auth', '@better-auth']) },
    },
    { name: 'no cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no barrels',
      comment: 'Import a thing from the file that makes it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['export'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
  },
}
