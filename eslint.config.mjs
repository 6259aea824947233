/**
 * What a linter can hold of the manners of this repository. The arrows between packages are in
 * `.dependency-cruiser.cjs`; unused files and exports are for knip; layout is for prettier.
 */
import { builtinModules } from 'node:module';

import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { houseRules } from './scripts/lint/house-rules.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = [
  '**/*.spec.{ts,tsx}',
  '**/*.int-spec.ts',
  '**/*.e2e-spec.ts',
  '**/test/**/*.ts',
  'apps/e2e/src/**/*.ts',
];
/** Where text from outside becomes a typed value. */
const PARSERS = ['**/parse-*.ts', '**/*-parser.ts', '**/*.parser.ts'];
/** Programs that speak to a terminal. */
const TERMINAL = ['scripts/**', '**/scripts/**', 'apps/core/src/cli/**', '**/*.cli.ts'];
const TOOL_CONFIGS = ['**/*.config.{ts,mts}', '**/codegen.ts'];
const DEFAULT_EXPORT_EXPECTED = ['assistants/*/src/index.ts', ...TOOL_CONFIGS];

const RAW_FETCH = 'Use the one safe client: it holds hosts, time limits and sizes.';

const generalRules = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-param-reassign': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  'no-restricted-globals': ['error', { name: 'fetch', message: RAW_FETCH }],
  'no-restricted-properties': [
    'error',
    { object: 'globalThis', property: 'fetch', message: RAW_FETCH },
  ],
  'max-lines': ['error', 300],
  'house/explained-disable': 'error',
};

const typedRules = {
  'max-lines-per-function': ['error', { max: 40 }],
  'house/no-mutable-module-state': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/max-params': ['error', { max: 6 }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  // A Nest module, a GraphQL type, an entity: a class that holds only decorators.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // A port is asynchronous even where its in-memory half has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // A GraphQL type is a class for its decorators only; its values are plain objects.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  // `return refuse(response);` is an early end, and reads as one.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/only-throw-error': [
    'error',
    { allowThrowingUnknown: true, allowRethrowing: true },
  ],
};

/** Types of test bodies are checked by `tsc`; the rest would make a test longer, not truer. */
const relaxedInTests = {
  'max-lines': 'off',
  'max-lines-per-function': 'off',
  'house/no-mutable-module-state': 'off',
  'no-restricted-globals': 'off',
  'no-restricted-properties': 'off',
  '@typescript-eslint/consistent-type-assertions': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only: the sole default export is an assistant.',
};

/** An assistant receives its capabilities: it can be reviewed, upgraded and withdrawn alone. */
const assistantImports = {
  paths: builtinModules.map((name) => ({
    name,
    message: 'An assistant receives its capabilities.',
  })),
  patterns: [
    {
      group: ['node:*', '@nestjs/*', 'typeorm', 'bullmq', '@mistralai/*', 'undici', 'axios'],
      message: 'An assistant receives its capabilities: see the context of a tool.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.turbo/',
      '**/.maroquin/',
      '**/coverage/',
      '**/*.generated.ts',
      '**/gql/',
      'apps/shell/public/',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': tseslint.plugin, house: houseRules },
    rules: generalRules,
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typedRules,
  },
  {
    // They share their options: one program instead of one each, at half the time.
    files: ['packages/**/*.ts', 'assistants/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: false, project: './tsconfig.lint.json' },
    },
  },
  {
    // Read by their own tool, in no tsconfig.
    files: TOOL_CONFIGS,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: null } },
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },
  {
    files: TYPESCRIPT,
    ignores: [...DEFAULT_EXPORT_EXPECTED, ...TESTS],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: [
      'packages/{assistant-kit,assistant-engine,assistant-testing,create-assistant}/src/**/*.ts',
    ],
    ignores: TESTS,
    rules: { 'house/export-docstring': 'error' },
  },
  {
    files: ['assistants/*/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', assistantImports] },
  },
  {
    // The clients that hold hosts, time limits and sizes; the browser's own; what waits for a port.
    files: [
      'packages/model-mistral/src/**/*.ts',
      'apps/core/src/platform/http/fetch-for-tool.ts',
      'packages/connectors/src/http/source-http.ts',
      'apps/shell/src/**/*.{ts,tsx}',
      'scripts/**',
    ],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['apps/shell/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {
      // A region that scrolls must take the focus, so that the keyboard can scroll it.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'] }],
      // For the compiler of React, which is not used here.
      'react-hooks/preserve-manual-memoization': 'off',
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    files: ['apps/shell/src/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120 }],
      // An event handler of React may be asynchronous: React awaits nothing, we handle errors in it.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  { files: PARSERS, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  { files: TERMINAL, rules: { 'no-console': 'off' } },
  { files: TESTS, rules: relaxedInTests },
);
