import type { ProposalJson } from "../../contract/http/index.ts";

/** What a message may be noticed by, the weightiest first. */
const WEIGHT = ["offer", "rejection", "decision", "interview", "question", "left", "return", "away", "update", "vague"];
/** How much may stand before the words that matter: less than a line of a phone. */
const LEAD_LENGTH = 32;

/**
 * A message's first words, begun so near to the words that it was noticed by that these stand in the first line; those words alone
 * where they come later than what is kept of it.
 */
export function tellingQuote({
  message: { snippet },
  evidence,
}: {
  readonly message: Pick<ProposalJson["message"], "snippet">;
  readonly evidence: ProposalJson["evidence"];
}): string {
  const excerpt = weightiest(evidence);
  if (excerpt === undefined) return snippet;
  const at = snippet.toLowerCase().indexOf(excerpt.toLowerCase());
  if (at < 0) return `… ${excerpt} …`;
  if (at <= LEAD_LENGTH) return snippet;
  const lead = snippet.slice(at - LEAD_LENGTH, at);
  const sentence = lead.search(/(?<=[.!?] )/);
  const word = lead.indexOf(" ") + 1;
  return `… ${lead.slice(sentence >= 0 ? sentence : word)}${snippet.slice(at)}`;
}

function weightiest(evidence: ProposalJson["evidence"]): string | undefined {
  const rank = ({ rule }: ProposalJson["evidence"][number]) => WEIGHT.indexOf(rule.split(".")[0] ?? "");
  const [first] = evidence
    .filter((sign) => rank(sign) >= 0 && sign.excerpt.trim() !== "")
    .toSorted((a, b) => rank(a) - rank(b));
  return first?.excerpt.replace(/\s+/g, " ").trim();
}
