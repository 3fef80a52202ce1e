import type { OutboxLetterJson } from "../../../contract/http/index.ts";
import type { Channel, Step } from "../../../engine/index.ts";
import type { MailStatus } from "../../mail/index.ts";
import type { KnownMailbox } from "./known-mailboxes.ts";

export interface SendOfferInput {
  readonly mailboxes: readonly KnownMailbox[];
  readonly status: MailStatus;
  readonly channel: Channel;
  /** The recipient's. */
  readonly address: string | undefined;
  /** undefined for a letter that no step asks for: its time is always. */
  readonly step: Pick<Step, "state"> | undefined;
  /** What of it is in the outbox already. */
  readonly letter: Pick<OutboxLetterJson, "state"> | undefined;
  /** The id of the mailbox that somebody chose. */
  readonly chosen: string | undefined;
  /** The writer's own address, to begin with the mailbox that has it. */
  readonly ownAddress: string | undefined;
}

/** A letter that can be sent from here. */
export interface SendOffer {
  /** Those that can take it. */
  readonly mailboxes: readonly KnownMailbox[];
  readonly mailbox: KnownMailbox;
  /** "Send", "Put among drafts" */
  readonly label: string;
  /** Why it cannot be sent now; undefined where it can. */
  readonly obstacle: string | undefined;
}

/** What can be sent from here, and how; undefined where no mailbox can take it, or it is on its way already. */
export function sendOffer(input: SendOfferInput): SendOffer | undefined {
  const { channel, address, step, letter, status, chosen, ownAddress } = input;
  if (channel !== "email" || address === undefined || isHeld(letter)) return undefined;
  if (step !== undefined && !MAY_COME.has(step.state)) return undefined;
  const mailboxes = input.mailboxes.filter(({ mode }) => mode !== "watch");
  const own = mailboxes.find((mailbox) => mailbox.address.toLowerCase() === ownAddress?.toLowerCase());
  const sends = mailboxes.find(({ mode }) => mode === "send");
  const mailbox = mailboxes.find(({ id }) => id === chosen) ?? own ?? sends ?? mailboxes[0];
  if (mailbox === undefined) return undefined;
  const obstacle = status === "offline" ? OFFLINE : undefined;
  return { mailboxes, mailbox, label: labelOf(mailbox, step), obstacle };
}

/** What keeps a letter from being sent from here that a person can mend on its page; undefined where nothing does. */
export function lackOf(input: SendOfferInput): string | undefined {
  if (input.address !== undefined) return undefined;
  return sendOffer({ ...input, address: "" }) === undefined ? undefined : NO_ADDRESS;
}

const NO_ADDRESS = "It can be sent from here once they have an address for email.";

const MAY_COME: ReadonlySet<Step["state"]> = new Set(["open", "late", "upcoming"]);

const OFFLINE = "The server cannot be reached, so it cannot be sent now. What you wrote is kept.";

/** Of a step that is ahead it goes when that opens. */
function labelOf({ mode }: KnownMailbox, step: SendOfferInput["step"]): string {
  if (mode === "drafts") return "Put among drafts";
  return step?.state === "upcoming" ? "Send on its day" : "Send";
}

/** What was refused, or did not go after all, may be approved anew. */
function isHeld(letter: SendOfferInput["letter"]): boolean {
  return letter !== undefined && letter.state.kind !== "rejected" && letter.state.kind !== "draft";
}
