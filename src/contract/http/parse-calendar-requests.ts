import { bool, object, oneOf, optional } from "../shape/index.ts";
import { id } from "../words.ts";
import type { NewFeedJson } from "./calendar-api.ts";
import { parserOf } from "./parser-of.ts";

/** What is asked for by `POST /api/feeds`. */
export const parseNewFeed = parserOf(
  object<NewFeedJson>("a feed to make, which is an object", {
    caseId: optional(id),
    as: optional(oneOf(["events", "tasks"])),
    isPrivate: optional(bool),
    hasAlarms: optional(bool),
  }),
);
