import { type CaseViews, calendarOfDigest, refreshSummaries, type Today, todayOf } from "../app/index.ts";
import type { ProgressJson } from "../contract/index.ts";
import { DAY_MS, type Instant } from "../engine/index.ts";
import type { ApiServices } from "./api-services.ts";

/** Every case as lists see it, and when that stops being true by time alone. */
export interface ListedCases {
  readonly views: CaseViews;
  readonly today: Today;
  readonly asOf: Instant;
  /** Exclusive. */
  readonly holdsUntil: Instant;
}

/** The list of cases as it stands, kept until something is recorded or time changes it. */
export class CaseList {
  readonly #services: Pick<ApiServices, "store" | "holidays" | "version">;
  #kept: { readonly listed: Promise<ListedCases>; readonly progress: string } | undefined;
  #held: ListedCases | undefined;

  constructor(services: Pick<ApiServices, "store" | "holidays" | "version">) {
    this.#services = services;
  }

  /** The list at `now`; the very same object for as long as it holds. */
  async at(now: Instant, progress: ProgressJson): Promise<ListedCases> {
    const key = `${progress.placeId} ${progress.sequence} ${progress.settingsRevision}`;
    const held = this.#held;
    const isTrue = held === undefined || (held.asOf <= now && now < held.holdsUntil);
    if (this.#kept === undefined || this.#kept.progress !== key || !isTrue) {
      this.#held = undefined;
      this.#kept = { listed: this.#list(now), progress: key };
      // What failed is tried again by whoever asks next.
      this.#kept.listed.catch(() => {
        this.#kept = undefined;
      });
    }
    const listed = await this.#kept.listed;
    this.#held = listed;
    return listed;
  }

  async #list(now: Instant): Promise<ListedCases> {
    const { store, holidays, version } = this.#services;
    const views = await refreshSummaries({ store, holidays, version, now, isPresent: true });
    return { views, today: todayOf(views, now), asOf: now, holdsUntil: nextChange(views, now) };
  }
}

/** The first moment at which time alone changes something in the lists: a plan, a step that was put off, or the day. */
function nextChange({ cases }: CaseViews, now: Instant): Instant {
  let first = now + DAY_MS;
  const consider = (at: Instant | null | undefined) => {
    if (at !== null && at !== undefined && at > now && at < first) first = at;
  };
  const calendars = new Set(cases.map(({ digest }) => calendarOfDigest(digest)));
  for (const calendar of calendars) consider(calendar.startOfDay(calendar.dateOf(now) + 1));
  for (const { nextChangeAt, digest } of cases) {
    consider(nextChangeAt);
    consider(digest.openedAt + 7 * DAY_MS);
    for (const { snoozedUntil } of digest.steps) consider(snoozedUntil);
  }
  return first;
}
