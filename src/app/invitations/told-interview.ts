import type { FactJson, InterviewFactJson } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import type { InvitedInterview } from "./invitation-mark.ts";

/** The interview as a person told it, where that is what an invitation took over; undefined where the invitation came first. */
export function findToldByHand(known: InvitedInterview, facts: readonly FactJson[]): InterviewFactJson | undefined {
  const mark = known["x-invitation"];
  if (mark === undefined) return known;
  const told = facts.find(({ id }) => id === mark.told);
  return told?.kind === "interview" ? told : undefined;
}

/**
 * An interview of an invitation with what a person told of it: topics and note stay; its end, its people and how they meet as long
 * as it is at the time that was told. Elsewhere those who are invited come besides.
 */
export function asTold(invited: InvitedInterview, told: InterviewFactJson): InvitedInterview {
  const { id, at, end, with: people, "x-invitation": mark } = invited;
  const isSameTime = parseInstant(at) === parseInstant(told.at);
  const { note, format, topics } = told;
  const lines = new Set([note, invited.note].flatMap((each) => each?.split("\n") ?? []));
  const meets = (isSameTime ? format : undefined) ?? invited.format ?? format;
  return {
    id,
    kind: "interview",
    at,
    end: isSameTime ? told.end : end,
    with: isSameTime && told.with.length > 0 ? told.with : [...new Set([...told.with, ...people])],
    ...(meets === undefined ? {} : { format: meets }),
    ...(topics === undefined ? {} : { topics }),
    ...(lines.size === 0 ? {} : { note: [...lines].join("\n") }),
    ...(mark === undefined ? {} : { "x-invitation": { ...mark, told: told.id } }),
  };
}
