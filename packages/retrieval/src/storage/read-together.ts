/**
 * Makes one reading of all that is asked while another is under way: a reading costs about as much for
 * a thousand numbers as for ten, and searches that wait for each other ask at the same time. What is
 * asked while nothing is being read is read at once.
 *
 * @example
 * const read = readTogether((numbers) => table.take(numbers));
 * await Promise.all([read([1, 2]), read([2, 3]), read([4])]); // reads 1 and 2, then 2, 3 and 4
 */
export const readTogether = <Found>(
  read: (numbers: readonly number[]) => Promise<Found>,
): ((numbers: readonly number[]) => Promise<Found>) => {
  let current: Promise<unknown> | null = null;
  let next: { readonly wanted: Set<number>; readonly found: Promise<Found> } | null = null;
  const readNow = (wanted: ReadonlySet<number>): Promise<Found> => {
    const found = read([...wanted].sort((a, b) => a - b));
    const done = found
      .catch(() => undefined)
      .then(() => {
        if (current === done) current = null;
      });
    current = done;
    return found;
  };
  return (numbers) => {
    if (current === null) return readNow(new Set(numbers));
    if (next === null) {
      const wanted = new Set<number>();
      const found = current.then(() => {
        next = null;
        return readNow(wanted);
      });
      next = { wanted, found };
    }
    for (const number of numbers) next.wanted.add(number);
    return next.found;
  };
};
