import { useState } from "preact/hooks";
import { LETTER_PURPOSES } from "../../../app/index.ts";
import type { ApprovedJson, ApproveLetterJson, OutboxLetterJson } from "../../../contract/http/index.ts";
import type { Contact } from "../../../engine/index.ts";
import type { Problem } from "../../api/index.ts";
import { showToast } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { approvedWords, findLetter, useLetterActs, useMail, useOwnClock } from "../../mail/index.ts";
import { type KnownMailbox, useKnownMailboxes } from "./known-mailboxes.ts";
import type { ChosenLetter } from "./letter-choice.ts";
import type { LetterSession } from "./letter-session.ts";
import type { LetterState } from "./letter-state.ts";
import { lackOf, type SendOffer, sendOffer } from "./send-offer.ts";

export interface SendingInput {
  readonly open: OpenCase;
  readonly chosen: ChosenLetter;
  readonly contact: Contact | undefined;
  readonly session: LetterSession;
  readonly state: LetterState;
}

/** How a person wants it otherwise than usual. */
type SendingChoice = Pick<ApproveLetterJson, "atAnyHour" | "asDraft">;

/** How the letter of the page goes out from here. */
export interface Sending {
  /** undefined where it cannot: no mailbox takes it, or it is on its way. */
  readonly offer: SendOffer | undefined;
  readonly mailboxes: readonly KnownMailbox[];
  /** The letter in the outbox; undefined where it is in none. */
  readonly letter: OutboxLetterJson | undefined;
  /** Whether the text on the page is another than the one that goes. */
  readonly isOtherText: boolean;
  /** What the server said against it. */
  readonly refusal: Problem | undefined;
  readonly isBusy: boolean;
  /** The address of the mailbox among whose drafts it lies. */
  readonly drafted: string | undefined;
  /** What it lacks to be sent from here. */
  readonly lacks: string | undefined;
  readonly choose: (mailboxId: string) => void;
  readonly send: (how?: SendingChoice) => void;
  readonly takeBack: () => void;
  /** What is to be done once the letter was taken back elsewhere on the page. */
  readonly forget: () => void;
}

export function useSending({ open, chosen, contact, session, state }: SendingInput): Sending {
  const mail = useMail();
  const [mailboxId, choose] = useState<string>();
  const { step, kind, theCase } = chosen.context;
  const letter = findLetter(mail.outbox.value, { caseId: open.id, stepId: step?.id ?? `letter:${kind}` });
  const mailboxes = useKnownMailboxes(mail);
  const asked = {
    mailboxes,
    status: mail.status.value,
    channel: chosen.channel,
    address: contact?.email,
    step,
    letter,
    chosen: mailboxId,
    ownAddress: theCase.me?.email,
  };
  const offer = sendOffer(asked);
  const { subject, body } = state.letter;
  const { send, takeBack, forget, refusal, isBusy } = useApproving({ open, chosen, session, state, letter });
  return {
    offer,
    mailboxes,
    letter,
    isOtherText: letter !== undefined && (letter.body !== body || letter.subject !== (subject ?? "")),
    refusal,
    isBusy,
    drafted: step?.state === "done" ? undefined : session.drafted.value,
    lacks: lackOf(asked),
    choose,
    send: (how = {}) => {
      if (offer !== undefined && offer.obstacle === undefined && !isBusy) void send(offer, how);
    },
    takeBack: () => letter !== undefined && void takeBack(letter.id),
    forget,
  };
}

interface ApprovingInput extends Omit<SendingInput, "contact"> {
  readonly letter: OutboxLetterJson | undefined;
}

/** Approves the letter of the page as it stands, and takes it back. */
function useApproving({ open, chosen, session, state, letter }: ApprovingInput) {
  const mail = useMail();
  const acts = useLetterActs();
  const clock = useOwnClock();
  const [refusal, setRefusal] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const { step, kind } = chosen.context;
  const { subject, body, to } = state.letter;
  const forget = () => session.forgetSent();
  const takeBack = async (id: string) => {
    if (await acts.takeBack(id)) forget();
  };
  const take = (approved: ApprovedJson, mailbox: KnownMailbox) => {
    if (approved.outcome === "drafted") {
      session.keepAsDrafted(mailbox.address);
      showToast({ text: `It lies among the drafts of ${mailbox.address}.` });
      // What did not go before has this one in its place.
      if (letter?.canCancel === true) void mail.cancelLetter(letter.id);
      return;
    }
    session.keepAsSent({ purpose: LETTER_PURPOSES[kind], at: clock.now });
    showToast({ text: approvedWords(approved.letter, clock), onAction: () => void takeBack(approved.letter.id) });
  };
  const send = async ({ mailbox }: SendOffer, how: SendingChoice) => {
    session.flush();
    setBusy(true);
    setRefusal(undefined);
    const approved = await mail.approve({
      case: open.id,
      ...(step === undefined ? { to } : { step: step.id }),
      kind,
      mailbox: mailbox.id,
      subject: subject ?? "",
      body,
      ...how,
    });
    setBusy(false);
    if (approved.ok) take(approved.value, mailbox);
    else setRefusal(approved.error.status === 0 ? UNANSWERED : approved.error);
  };
  return { send, takeBack, forget, refusal, isBusy };
}

/** Whether the server has the letter is not known; it refuses a second one. */
const UNANSWERED: Problem = {
  status: 0,
  type: "unreachable",
  title: "The server gave no answer.",
  detail: "If it has the letter, that shows here once it can be reached. It never goes twice.",
  faults: [],
};
