import type { DebriefDraft } from "../../debrief-drafts/index.ts";
import type { DebriefCase } from "./use-debrief.ts";

/** Whether the open question is answered so far that one can go on; one that may be left out always is. */
export function isAnswerWhole(draft: DebriefDraft, found: DebriefCase | undefined): boolean {
  const { open, application, decision, next } = draft;
  if (open === "application") {
    if (application?.kind !== "new") return application !== undefined;
    return application.company.trim() !== "" && application.role.trim() !== "";
  }
  if (open === "when") return found?.span !== undefined && found.spanFault === undefined;
  if (open === "decision") return decision?.kind !== "day" || decision.on !== undefined;
  if (open === "next") return next?.kind !== "day" || (next.on !== undefined && next.begin !== "");
  return true;
}
