import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** Writes the `data` of one event that has only scalars, as GraphQL execution would. */
export type EventProjection = (event: Readonly<Record<string, unknown>>) => string;

/**
 * Compiles a subscription whose selection is plain fields, so that a token costs a string and not an
 * execution of GraphQL (figures in docs/adr/0005). `null` when the selection has fragments,
 * directives or arguments on its fields: those are executed as usual.
 *
 * Fields with a sub-selection are written `null`: the caller uses the projection only for events
 * whose object fields are all null.
 */
export function projectionOf(document: DocumentNode): EventProjection | null {
  const root = rootField(document);
  if (root === null) return null;
  const fields: { readonly key: string; readonly name: string; readonly scalar: boolean }[] = [];
  for (const selection of root.selections) {
    if (selection.kind !== Kind.FIELD) return null;
    if ((selection.directives?.length ?? 0) > 0 || (selection.arguments?.length ?? 0) > 0)
      return null;
    if (selection.name.value.startsWith('__')) return null;
    fields.push({
      key: JSON.stringify(selection.alias?.value ?? selection.name.value),
      name: selection.name.value,
      scalar: selection.selectionSet === undefined,
    });
  }
  const head = `{"data":{${JSON.stringify(root.key)}:{`;
  return (event) => {
    let body = '';
    for (const { key, name, scalar } of fields) {
      const value = scalar ? (event[name] ?? null) : null;
      body += `${body === '' ? '' : ','}${key}:${JSON.stringify(value)}`;
    }
    return `${head}${body}}}}`;
  };
}

function rootField(document: DocumentNode) {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  const [field] = operation?.selectionSet.selections ?? [];
  if (operations.length !== 1 || document.definitions.length !== 1) return null;
  if (field?.kind !== Kind.FIELD || field.selectionSet === undefined) return null;
  if ((field.directives?.length ?? 0) > 0) return null;
  const key = field.alias?.value ?? field.name.value;
  return { key, selections: field.selectionSet.selections };
}
