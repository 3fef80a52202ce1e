import type { OpenedDesk } from "./service-options.ts";

/** The desks that are open, each once. */
export interface OpenDesks {
  /** Does some work with a desk, which stays open meanwhile. */
  readonly with: <T>(deskId: string, work: (desk: OpenedDesk) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly desk: Promise<OpenedDesk>;
  uses: number;
}

interface DeskOptions {
  readonly open: (deskId: string) => Promise<OpenedDesk>;
  /** More than these are closed, those first that were not asked for longest; desks in use are kept. */
  readonly most: number;
  readonly onFailure: (error: unknown) => void;
}

/** Opens desks when they are first asked for, and keeps them for as long as there is room. */
export function keepDesks({ open, most, onFailure }: DeskOptions): OpenDesks {
  // A map keeps the order of insertion: the first is the one that was not asked for longest.
  const entries = new Map<string, Entry>();
  const drop = (deskId: string, { desk }: Entry) => {
    entries.delete(deskId);
    return desk.then((opened) => opened.close());
  };
  const makeRoom = () => {
    for (const [deskId, entry] of entries) {
      if (entries.size <= most) return;
      if (entry.uses === 0) void drop(deskId, entry).catch(onFailure);
    }
  };
  const enter = (deskId: string): Entry => {
    const known = entries.get(deskId);
    const entry = known ?? { desk: open(deskId), uses: 0 };
    entries.delete(deskId);
    entries.set(deskId, entry);
    entry.uses += 1;
    return entry;
  };
  return {
    with: async (deskId, work) => {
      const entry = enter(deskId);
      try {
        return await work(await orForget(entries, deskId, entry));
      } finally {
        entry.uses -= 1;
        makeRoom();
      }
    },
    close: async () => {
      await Promise.all([...entries].map(([deskId, entry]) => drop(deskId, entry)));
    },
  };
}

/** A desk that could not be opened is tried again by the next one who asks. */
async function orForget(entries: Map<string, Entry>, deskId: string, entry: Entry): Promise<OpenedDesk> {
  try {
    return await entry.desk;
  } catch (error) {
    if (entries.get(deskId) === entry) entries.delete(deskId);
    throw error;
  }
}
