import { GraphQLScalarType } from 'graphql';

/** A JSON value that is shown and never interpreted: the inputs of a tool call. Output only. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value, for display.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('JSON is an output type.');
  },
  parseLiteral: () => {
    throw new TypeError('JSON is an output type.');
  },
});
