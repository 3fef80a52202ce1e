import { useEffect, useState } from "preact/hooks";
import type { PageJson, PageQuery } from "../../../contract/http/index.ts";
import { type Asking, useAsking } from "../../own-account/index.ts";

/** A list that the server keeps, as far as it was read. */
export interface Listed<Item> extends Asking {
  /** Undefined until they came. */
  readonly items: readonly Item[] | undefined;
  /** How many the whole list has; undefined until it came. */
  readonly total: number | undefined;
  /** How many are still to be read. */
  readonly left: number;
  /** Reads the next page; to be asked for while there are some left. */
  readonly readOn: () => Promise<boolean>;
  /** Does something with the list and reads it again; tells whether it was done. */
  readonly change: (work: () => Promise<unknown>) => Promise<boolean>;
}

type LoadPage<Item> = (page: PageQuery) => Promise<PageJson<Item>>;

/** Reads the beginning of a list at once, what was shown of it again after each change, and more when asked for. */
export function useListed<Item>(load: LoadPage<Item>): Listed<Item> {
  const [read, setRead] = useState<PageJson<Item>>();
  const asking = useAsking();
  const readAnew = async () => setRead(await readUntil(load, read?.items.length ?? 1));
  useEffect(() => void asking.ask(readAnew), []);
  const readOn = () =>
    asking.ask(async () => {
      if (read === undefined || read.next === null) return;
      const { items, ...page } = await load({ cursor: read.next });
      setRead({ ...page, items: [...read.items, ...items] });
    });
  const change = (work: () => Promise<unknown>) =>
    asking.ask(async () => {
      await work();
      await readAnew();
    });
  return { ...asking, items: read?.items, total: read?.total, left: leftOf(read), readOn, change };
}

/** Who came to the pages before meanwhile is not in those that follow. */
function leftOf(read: PageJson<unknown> | undefined): number {
  return read === undefined || read.next === null ? 0 : Math.max(1, read.total - read.items.length);
}

/** Reads pages from the first one on until there are so many lines, or no more. */
export async function readUntil<Item>(load: LoadPage<Item>, least: number): Promise<PageJson<Item>> {
  let page = await load({});
  const items = [...page.items];
  while (page.next !== null && items.length < least) {
    page = await load({ cursor: page.next });
    items.push(...page.items);
  }
  return { ...page, items };
}
