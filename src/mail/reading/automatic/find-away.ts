import { foldText } from "../phrases/fold-text.ts";
import type { Passage } from "../phrases/passage.ts";
import { type FoundPhrase, PhraseIndex } from "../phrases/phrase-index.ts";
import { AWAY_RULES, AWAY_SUBJECT, LEFT_RULES } from "./away-phrases.ts";
import type { HeaderSignals } from "./header-signals.ts";

const AWAY = new PhraseIndex(AWAY_RULES);
const LEFT = new PhraseIndex(LEFT_RULES);

/** An automatic answer of somebody who is away or has left, with the words that say so. */
export interface Away {
  readonly hasLeft: boolean;
  readonly found: readonly FoundPhrase[];
}

export interface AwayInput {
  readonly subject: string;
  readonly passage: Passage;
  readonly signals: HeaderSignals;
}

/**
 * Whether a message is the automatic answer of somebody who is away: the words must say so, and a sign of a machine must come
 * with them: a header, a subject, an empty return path, or else three different ways to say it.
 */
export function findAway({ subject, passage, signals }: AwayInput): Away | undefined {
  const hasSubject = AWAY_SUBJECT.test(foldText(subject.slice(0, 200)).trim());
  const isAnswered = signals.autoReplied.length > 0;
  const isMachine = isAnswered || hasSubject || signals.nullSender.length > 0 || signals.generated.length > 0;
  const left = LEFT.find(passage);
  if (left.length > 0 && isMachine) return { hasLeft: true, found: left };
  const away = AWAY.find(passage);
  if (away.length > 0 && isMachine) return { hasLeft: false, found: away };
  if (hasSubject && (isAnswered || signals.nullSender.length > 0) && isShort(passage))
    return { hasLeft: false, found: [] };
  return new Set(away.map(({ id }) => id)).size >= 3 ? { hasLeft: false, found: away } : undefined;
}

function isShort({ folded }: Passage): boolean {
  return folded.length < 1_500;
}
