import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { EmployerRoutes, OpeningEntryJson, WaitingJson } from "../../contract/http/index.ts";
import { type ApiClient, ApiError, afterEachOther, UnreachableError } from "../api/index.ts";
import { hiringCounts } from "./side.ts";

/**
 * What is known of the server's openings.
 *
 * - `unknown`: it was not asked yet
 * - `ready`: what is here is what the server last told
 * - `offline`: it cannot be reached; what it told before stays
 * - `none`: this server has to do with no openings
 */
export type HiringStatus = "unknown" | "ready" | "offline" | "none";

/** The openings and who waits, as pages read them. One a tab; nothing of it is kept on the device. */
export interface HiringDesk {
  readonly api: ApiClient<EmployerRoutes>;
  readonly status: ReadonlySignal<HiringStatus>;
  /** Those that are open first; undefined until the server told. */
  readonly openings: ReadonlySignal<readonly OpeningEntryJson[] | undefined>;
  /** The opening that is looked at; undefined for all of them. */
  readonly opening: ReadonlySignal<OpeningEntryJson | undefined>;
  /** Who waits in what is looked at; undefined until the server told. */
  readonly waiting: ReadonlySignal<WaitingJson | undefined>;
  /** Looks at an opening, or at all of them. */
  readonly lookAt: (openingId: string | "all") => void;
  /** Asks for everything anew; what is asked for meanwhile is asked once more after it. */
  readonly refresh: () => Promise<void>;
}

/** Opens the hiring side over the API; nothing is asked before `refresh`. */
export function openHiring(api: ApiClient<EmployerRoutes>): HiringDesk {
  const status = signal<HiringStatus>("unknown");
  const openings = signal<readonly OpeningEntryJson[] | undefined>(undefined);
  const waiting = signal<WaitingJson | undefined>(undefined);
  const chosen = signal<string | undefined>(undefined);
  const opening = computed(() => openingInSight(openings.value ?? [], chosen.value));

  const read = async () => {
    try {
      const found = await api.call("GET /api/openings");
      const sorted = openFirst(found.openings);
      const seen = openingInSight(sorted, chosen.peek())?.opening.id;
      const who = await api.call("GET /api/waiting", { query: seen === undefined ? {} : { opening: seen } });
      batch(() => {
        status.value = "ready";
        openings.value = sorted;
        waiting.value = who;
        hiringCounts.value = countsOf(sorted, seen);
      });
    } catch (error) {
      status.value = statusAfter(error, status.peek());
    }
  };
  const refresh = afterEachOther(read);
  return {
    api,
    status,
    openings,
    opening,
    waiting,
    refresh,
    lookAt: (openingId) => {
      chosen.value = openingId;
      waiting.value = undefined;
      void refresh();
    },
  };
}

function openFirst(openings: readonly OpeningEntryJson[]): readonly OpeningEntryJson[] {
  const isClosed = ({ opening }: OpeningEntryJson) => Number(opening.closedOn !== undefined);
  return openings.toSorted((a, b) => isClosed(a) - isClosed(b));
}

/** Where there is one alone, nobody has to choose it. */
function openingInSight(
  openings: readonly OpeningEntryJson[],
  chosen: string | undefined,
): OpeningEntryJson | undefined {
  if (chosen === "all") return undefined;
  const open = openings.filter(({ opening }) => opening.closedOn === undefined);
  return openings.find(({ opening }) => opening.id === chosen) ?? (open.length === 1 ? open[0] : undefined);
}

function countsOf(openings: readonly OpeningEntryJson[], seen: string | undefined) {
  const looked = seen === undefined ? openings : openings.filter(({ opening }) => opening.id === seen);
  const sum = (pick: (entry: OpeningEntryJson) => number) => looked.reduce((total, entry) => total + pick(entry), 0);
  return {
    waiting: sum(({ waiting }) => waiting),
    candidates: sum(({ candidates }) => candidates),
    openings: openings.filter(({ opening }) => opening.closedOn === undefined).length,
  };
}

function statusAfter(error: unknown, before: HiringStatus): HiringStatus {
  if (error instanceof UnreachableError) return "offline";
  if (!(error instanceof ApiError)) throw error;
  return error.status === 404 ? "none" : before;
}
