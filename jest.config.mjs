/**
 * One runner for every tier; the place of a file tells its tier. Node 20 has no stable ESM in Jest,
 * so everything is compiled to CommonJS, dependencies included, by SWC.
 */
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^@maroquin/(assistant-kit|assistant-engine|assistant-testing|model-mistral|offline-model|retrieval|documents|connectors|embedded|assistant-registry|create-assistant)$':
      '<rootDir>/packages/$1/src/index.ts',
    '^@maroquin/assistant-(?!(?:kit|engine|testing|registry|ui)$)([^/]+)$':
      '<rootDir>/assistants/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/.maroquin/'],
};

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/packages/*/src/**/*.spec.ts',
        '<rootDir>/assistants/*/src/**/*.spec.ts',
        '<rootDir>/apps/core/src/**/*.spec.ts',
        '<rootDir>/scripts/**/*.spec.mjs',
      ],
    },
    {
      ...common,
      displayName: 'shell',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/shell/src/**/*.spec.{ts,tsx}'],
      moduleNameMapper: { ...common.moduleNameMapper, '\\.css$': '<rootDir>/scripts/jest-css.cjs' },
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: [
        '<rootDir>/apps/core/test/**/*.int-spec.ts',
        '<rootDir>/packages/*/test/**/*.int-spec.ts',
        '<rootDir>/scripts/test/*.int-spec.mjs',
      ],
    },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/apps/e2e/src/**/*.e2e-spec.ts'],
    },
  ],
};
