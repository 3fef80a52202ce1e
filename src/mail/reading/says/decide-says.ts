import type { MessageSays } from "../../../app/ports/index.ts";
import type { Passage } from "../phrases/passage.ts";
import { type FoundPhrase, PhraseIndex } from "../phrases/phrase-index.ts";
import { findQuestion } from "./find-question.ts";
import { INTERVIEW_RULES } from "./interview-phrases.ts";
import { OFFER_RULES } from "./offer-phrases.ts";
import { STEP_RULES, VAGUE_RULES } from "./progress-phrases.ts";
import { REJECTION_RULES } from "./rejection-phrases.ts";

const REJECTION = new PhraseIndex(REJECTION_RULES);
const OFFER = new PhraseIndex(OFFER_RULES);
const INTERVIEW = new PhraseIndex(INTERVIEW_RULES);
const STEP = new PhraseIndex(STEP_RULES);
const VAGUE = new PhraseIndex(VAGUE_RULES);

/** What a text says, and by which of its words. */
export interface Said {
  readonly says: MessageSays;
  readonly found: readonly FoundPhrase[];
}

/** News that must be acted on, whoever sends it: an offer, a no, an invitation; undefined where there is none. */
export function findNews(passage: Passage): Said | undefined {
  const rejection = REJECTION.find(passage);
  const offer = OFFER.find(passage);
  if (offer.length > 0 && rejection.length === 0) return { says: "offer", found: offer };
  if (rejection.length > 0) return { says: "rejection", found: rejection };
  const interview = INTERVIEW.find(passage);
  return interview.length > 0 ? { says: "interview", found: interview } : undefined;
}

/** What a person's text says besides: a question, an update with a date or a step that has a name, words without either. */
export function findProgress(passage: Passage, dated: readonly FoundPhrase[]): Said {
  const question = findQuestion(passage);
  if (question !== undefined) return { says: "question", found: [question] };
  const steps = STEP.find(passage);
  if (dated.length > 0 || steps.length > 0) return { says: "update", found: [...dated, ...steps] };
  const vague = VAGUE.find(passage);
  return vague.length > 0 ? { says: "vague", found: vague } : { says: "other", found: [] };
}
