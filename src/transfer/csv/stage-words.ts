import { foldedWords, type RowStage } from "../../app/index.ts";

/** The words of trackers for how far an application has come, as they are compared. */
const STAGES: Readonly<Record<Exclude<RowStage, "unknown">, readonly string[]>> = {
  saved: [
    "wishlist",
    "saved",
    "bookmarked",
    "interested",
    "to apply",
    "not applied",
    "draft",
    "backlog",
    "considering",
  ],
  applied: [
    "applied",
    "apply",
    "submitted",
    "application submitted",
    "application sent",
    "sent",
    "applying",
    "in review",
    "under review",
  ],
  interview: [
    "interview",
    "interviewing",
    "interviews",
    "interviewed",
    "interview scheduled",
    "phone screen",
    "phone interview",
    "screening",
    "screen",
    "technical interview",
    "onsite",
    "on site",
    "final interview",
    "final round",
    "assessment",
  ],
  offer: ["offer", "offered", "offers", "offer received", "negotiating", "negotiation", "job offer"],
  rejection: ["rejected", "rejection", "not selected", "no longer under consideration", "turned down", "refused"],
  "position-closed": [
    "position closed",
    "closed",
    "job closed",
    "expired",
    "position filled",
    "filled",
    "cancelled",
    "canceled",
  ],
  withdrawn: ["withdrawn", "withdrew", "i withdrew", "application withdrawn"],
  accepted: ["accepted", "offer accepted", "hired", "signed"],
  declined: ["offer declined", "declined offer", "i declined"],
};

const KIND_OF: ReadonlyMap<string, RowStage> = new Map(
  Object.entries(STAGES).flatMap(([kind, words]) => words.map((word) => [word, kind as RowStage] as const)),
);

/** The stage that a word of a tracker stands for; `unknown` where it may mean several things or none. */
export function stageOf(word: string): RowStage {
  return KIND_OF.get(foldedWords(word).join(" ")) ?? "unknown";
}
