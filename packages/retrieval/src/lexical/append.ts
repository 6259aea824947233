/**
 * Adds to a list what another holds, as `into.push(...from)` does, however long it is: a call takes
 * some 100 000 arguments and no more.
 */
export const append = <Item>(into: Item[], from: Iterable<Item>): void => {
  for (const item of from) into.push(item);
};
