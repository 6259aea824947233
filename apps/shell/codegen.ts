import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types and documents of every `.graphql` operation, from the schema that the core publishes.
 * Documents are kept as plain strings, so that no GraphQL parser reaches the browser.
 */
const config: CodegenConfig = {
  schema: '../core/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: 'unknown',
        scalars: { DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
  emitLegacyCommonJSImports: false,
};

export default config;
