import { useEffect, useState } from "preact/hooks";
import { type Asking, useAsking } from "../../service/index.ts";

/** A list that the server keeps. */
export interface Listed<Item> extends Asking {
  /** Undefined until it came. */
  readonly items: readonly Item[] | undefined;
  /** Does something with the list and reads it again; tells whether it was done. */
  readonly change: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Reads a list at once, and again after each change. */
export function useListed<Item>(load: () => Promise<{ readonly items: readonly Item[] }>): Listed<Item> {
  const [items, setItems] = useState<readonly Item[]>();
  const asking = useAsking();
  const read = async () => setItems((await load()).items);
  useEffect(() => void asking.ask(read), []);
  const change = (work: () => Promise<unknown>) =>
    asking.ask(async () => {
      await work();
      await read();
    });
  return { ...asking, items, change };
}
