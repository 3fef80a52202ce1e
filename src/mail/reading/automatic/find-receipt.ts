import type { MessagePart } from "../message.ts";
import type { Passage } from "../phrases/passage.ts";
import { type FoundPhrase, PhraseIndex } from "../phrases/phrase-index.ts";
import type { HeaderSignals } from "./header-signals.ts";
import { READ_RECEIPT_TYPE, RECEIPT_RULES } from "./receipt-phrases.ts";

const RECEIPT = new PhraseIndex(RECEIPT_RULES);

/** What a machine says about itself, in words. */
const MACHINE = /^receipt\.en-machine$/;

/** Mailboxes that many people, or none, stand behind. */
const ROLE_ADDRESS =
  /(?:^|[<"\s])(?:jobs?|careers?|karriere|bewerbung(?:en)?|recruit(?:ing|ment)|talent(?:acquisition)?|hr|people|applications?|apply|candidat(?:e|es|ure|ures)|empleo|seleccion|rrhh|lavora?|selezione|recrutement|recrutamento|vagas|vacatures?|werken|info|hello|contact|support|office|rekry|jobb|praca|kariera|personal|hiring)@/i;

export interface ReceiptInput {
  readonly from: string;
  readonly subject: string;
  readonly passage: Passage;
  readonly signals: HeaderSignals;
  readonly parts: readonly MessagePart[];
  /** Whether it answers a letter: a person's answer may begin with the same thanks. */
  readonly isAnswering: boolean;
}

/** The words by which a machine says that something has arrived; undefined where a message is no receipt. */
export function findReceipt(input: ReceiptInput): readonly FoundPhrase[] | undefined {
  const { from, passage, signals, parts } = input;
  if (parts.some(({ type }) => type === READ_RECEIPT_TYPE)) return [];
  const found = RECEIPT.find(passage);
  const saysMachine = found.some(({ id }) => MACHINE.test(id));
  const thanks = found.filter(({ id }) => !MACHINE.test(id));
  if (signals.autoReplied.length > 0) return found;
  const isMachine =
    saysMachine || signals.generated.length > 0 || signals.noReply.length > 0 || signals.nullSender.length > 0;
  if (isMachine && thanks.length > 0) return found;
  if (saysMachine && signals.noReply.length > 0) return found;
  const isRole = ROLE_ADDRESS.test(from.slice(0, 500));
  return isRole && thanks.length > 0 && !input.isAnswering ? found : undefined;
}
