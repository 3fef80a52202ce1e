import type { InterviewersJson } from "../../contract/http/index.ts";
import { formatDate } from "../../engine/index.ts";
import type { InterviewersNow, ListOutcome } from "./send-interviewer-lists.ts";

/** What interviewers are asked, as programs read it; `outcomes` by their addresses in lower case, where lists were sent. */
export function interviewersJson(
  { lists, unnamed }: Pick<InterviewersNow, "lists" | "unnamed">,
  outcomes: ReadonlyMap<string, ListOutcome>,
): InterviewersJson {
  return {
    interviewers: lists.map(({ interviewer: { name, email }, asks }) => {
      const outcome = outcomes.get(email.toLowerCase());
      return {
        name,
        email,
        asks: asks.map(({ caseId, openingId, candidate, metOn, feedbackBy, isTold }) => {
          const days = { metOn: formatDate(metOn), feedbackBy: formatDate(feedbackBy) };
          return { case: caseId, opening: openingId, candidate, ...days, isTold };
        }),
        ...(outcome === undefined ? {} : { letter: outcome.kind }),
      };
    }),
    unnamed: unnamed.map(({ caseId, candidate, metOn }) => ({ case: caseId, candidate, metOn: formatDate(metOn) })),
  };
}
