/** Rows a statement: five parameters a row stay far below every database's limit. */
const BATCH_SIZE = 500;

/** The items in order, in runs that fit one statement. */
export function* inBatches<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH_SIZE) yield items.slice(start, start + BATCH_SIZE);
}
