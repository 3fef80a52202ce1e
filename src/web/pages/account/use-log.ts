import { useEffect, useState } from "preact/hooks";
import { type Asking, useAsking } from "../../own-account/index.ts";

interface LogPart<Line> {
  readonly items: readonly Line[];
  readonly next: string | null;
}

/** A log as far as it was read, the latest line first. */
export interface ReadLog<Line> extends Asking {
  readonly lines: readonly Line[];
  readonly hasMore: boolean;
  readonly readOn: () => Promise<boolean>;
}

/** Reads the latest lines of a log at once, and older ones when asked for. */
export function useLog<Line>(load: (before: string | undefined) => Promise<LogPart<Line>>): ReadLog<Line> {
  const [read, setRead] = useState<LogPart<Line>>({ items: [], next: null });
  const asking = useAsking();
  const readOn = (before?: string) =>
    asking.ask(async () => {
      const { items, next } = await load(before);
      setRead((known) => ({ items: [...(before === undefined ? [] : known.items), ...items], next }));
    });
  useEffect(() => void readOn(), []);
  return { ...asking, lines: read.items, hasMore: read.next !== null, readOn: () => readOn(read.next ?? undefined) };
}
