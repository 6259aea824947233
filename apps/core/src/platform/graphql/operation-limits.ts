import {
  GraphQLError,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { assertUnreachable } from '@maroquin/assistant-kit';

import { PlatformError } from '../errors/platform-error.js';

/**
 * The largest operation accepted, counted with every fragment written out. The shell's largest is
 * 7 deep, has one root field, no alias and about 100 fields.
 */
export const OPERATION_LIMITS = {
  characters: 10_000,
  tokens: 1_000,
  depth: 10,
  aliases: 16,
  rootFields: 5,
  fields: 500,
  directives: 20,
} as const;

/** What executing a selection would cost. */
interface Weight {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  /** Fields of the first level alone. */
  readonly width: number;
}

const EMPTY: Weight = { depth: 0, aliases: 0, fields: 0, width: 0 };

/** A fragment that spreads itself: no limit admits it. */
const ENDLESS: Weight = {
  depth: Infinity,
  aliases: Infinity,
  fields: Infinity,
  width: Infinity,
};

/** Refuses an operation that would cost more than any screen needs. */
export function tooLarge(): PlatformError {
  return new PlatformError(
    'user',
    'OPERATION_TOO_LARGE',
    'Cette demande est trop vaste pour être traitée en une fois. Demandez moins d’éléments à la fois.',
  );
}

/** Weighs selections; each fragment once, however often it is spread. */
class Scale {
  private readonly known = new Map<string, Weight>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  weigh({ selections }: SelectionSetNode): Weight {
    return selections.reduce<Weight>((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const below =
            selection.selectionSet === undefined ? EMPTY : this.weigh(selection.selectionSet);
          return beside(sum, {
            depth: below.depth + 1,
            aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
            fields: below.fields + 1,
            width: 1,
          });
        }
        case Kind.INLINE_FRAGMENT:
          return beside(sum, this.weigh(selection.selectionSet));
        case Kind.FRAGMENT_SPREAD:
          return beside(sum, this.fragment(selection.name.value));
        default:
          return assertUnreachable(selection);
      }
    }, EMPTY);
  }

  private fragment(name: string): Weight {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    // Validation says that it does not exist.
    if (fragment === undefined) return EMPTY;
    // Met again before it is weighed: it is inside itself.
    this.known.set(name, ENDLESS);
    const weight = this.weigh(fragment.selectionSet);
    this.known.set(name, weight);
    return weight;
  }
}

function beside(a: Weight, b: Weight): Weight {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    fields: a.fields + b.fields,
    width: a.width + b.width,
  };
}

/** Counts directives, and refuses literals that are no text: PostgreSQL keeps no NUL. */
function checkLeaves(document: DocumentNode): void {
  let directives = 0;
  visit(document, {
    Directive: () => {
      directives += 1;
    },
    StringValue: ({ value }) => {
      if (value.includes('\u0000') || !value.isWellFormed()) throw new GraphQLError('not a text');
    },
  });
  if (directives > OPERATION_LIMITS.directives) throw tooLarge();
}

function parseWithin(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: OPERATION_LIMITS.tokens, noLocation: false });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens')) throw tooLarge();
    throw error;
  }
}

/**
 * Parses an operation and refuses the ones above the limits, before anything is validated, because
 * validation itself is what a crafted operation makes slow.
 *
 * @throws {PlatformError} `OPERATION_TOO_LARGE`
 * @throws {GraphQLError} when it does not parse
 * @example parseOperation('{ service { name } }').definitions.length // 1
 */
export function parseOperation(query: string): DocumentNode {
  if (query.length > OPERATION_LIMITS.characters) throw tooLarge();
  const document = parseWithin(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const scale = new Scale(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, aliases, fields, width } = scale.weigh(definition.selectionSet);
    const within =
      depth <= OPERATION_LIMITS.depth &&
      aliases <= OPERATION_LIMITS.aliases &&
      fields <= OPERATION_LIMITS.fields &&
      width <= OPERATION_LIMITS.rootFields;
    if (!within) throw tooLarge();
  }
  checkLeaves(document);
  return document;
}
