import { useId, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Contact, clockOfCase } from "../../../engine/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { contactOf } from "./contact-of.ts";
import { type LetterActs, letterActs } from "./letter-acts.ts";
import { type ChosenLetter, letterPath } from "./letter-choice.ts";
import type { LetterFix } from "./letter-fix.ts";
import type { LetterServer } from "./letter-server.ts";
import type { LetterSession } from "./letter-session.ts";
import { findingsOf, type LetterChange, type LetterState } from "./letter-state.ts";
import { lengthOf, letterHeading, settleWords } from "./letter-words.ts";
import { mailLink, phoneLink } from "./mail-link.ts";
import { countBlocking, type NumberedFinding } from "./numbered-findings.ts";
import { nextToWrite, type Panel, panelOf } from "./panel.ts";
import { type Sending, useSending } from "./use-sending.ts";

export type LetterSheet = "brief" | "findings";

/** Everything that the parts of a letter's page show and do. */
export interface LetterModel {
  readonly open: OpenCase;
  readonly chosen: ChosenLetter;
  readonly server: LetterServer;
  readonly state: LetterState;
  readonly contact: Contact | undefined;
  readonly findings: readonly NumberedFinding[];
  /** How many things keep it from going out. */
  readonly blocking: number;
  readonly heading: string;
  readonly caseHref: string;
  readonly length: ReturnType<typeof lengthOf>;
  readonly panel: Panel | undefined;
  readonly acts: LetterActs;
  /** The ids of the places of writing, and of what says how much there is to settle. */
  readonly fields: Readonly<Record<"subject" | "body", string>>;
  readonly settleId: string;
  /** How much there is to settle; where nothing is, whether it may go. */
  readonly settle: string;
  readonly sending: Sending;
  /** The id of what says why it cannot be sent now. */
  readonly obstacleId: string;
  /** Opens it in a mail program, or dials; undefined where there is no address or number. */
  readonly link: string | undefined;
  readonly isHandedOn: boolean;
  readonly handOn: () => void;
  /** undefined where it went out already. */
  readonly send: (() => void) | undefined;
  readonly sheet: LetterSheet | undefined;
  readonly showSheet: (sheet: LetterSheet | undefined) => void;
  /** The finding whose place the caret stands in. */
  readonly current: number | undefined;
  readonly cameTo: (finding: NumberedFinding | undefined) => void;
  readonly goTo: (finding: NumberedFinding) => void;
  readonly fix: (fix: LetterFix) => void;
  readonly write: (change: LetterChange) => void;
}

export interface LetterModelInput {
  readonly open: OpenCase;
  readonly chosen: ChosenLetter;
  readonly session: LetterSession;
  readonly state: LetterState;
  readonly server: LetterServer;
}

export function useLetterModel({ open, chosen, session, state, server }: LetterModelInput): LetterModel {
  const desk = useDesk();
  const { route } = useLocation();
  const [isHandedOn, setHandedOn] = useState(false);
  const [sheet, showSheet] = useState<LetterSheet | undefined>(undefined);
  const [current, setCurrent] = useState<number | undefined>(undefined);
  const id = useId();
  const { context } = chosen;
  const { step, theCase } = context;
  const fields = { subject: `${id}-subject`, body: `${id}-body` };
  const contact = contactOf(state.letter.to, theCase);
  const findings = findingsOf(state);
  const panel = panelOf(step, open.plan);
  const caseHref = `/case/${encodeURIComponent(open.id)}`;
  const sending = useSending({ open, chosen, contact, session, state });
  const blocking = countBlocking(findings);
  const acts = letterActs({ desk, open, context, session, fields });
  const send = async () => {
    if (!(await acts.send())) return;
    const next = panel === undefined ? undefined : nextToWrite(panel);
    route(next === undefined ? caseHref : letterPath(open.id, next.id));
  };
  const clock = clockOfCase(theCase, desk.ownTimeZone.value);
  return {
    open,
    chosen,
    server,
    state,
    contact,
    findings,
    blocking,
    heading: letterHeading(context, contact, { now: desk.now.value, clock }),
    caseHref,
    length: lengthOf(context),
    panel,
    acts,
    fields,
    settleId: `${id}-settle`,
    settle: settleWords(blocking, step, sending.letter),
    sending,
    obstacleId: `${id}-obstacle`,
    link: handOnLink(state, contact),
    isHandedOn,
    handOn: () => setHandedOn(true),
    send: step?.state === "done" || isOnItsWay(sending) ? undefined : () => void send(),
    sheet,
    showSheet,
    current,
    cameTo: (finding) => setCurrent(finding?.number),
    goTo: (finding) => goToFinding(finding, acts, () => showSheet(undefined)),
    fix: acts.fix,
    write: (change) => session.write(change),
  };
}

/** Leads to the place of a finding, where it has one in the text; a sheet above it closes. */
function goToFinding({ field, start, end }: NumberedFinding, acts: LetterActs, closeSheet: () => void): void {
  if (field !== "subject" && field !== "body") return;
  const go = () => acts.goTo(field, start, end);
  const shown = document.querySelector("dialog[open]");
  // A sheet gives the focus back to its button as it closes; only then it can be the text's.
  if (shown === null) go();
  else shown.addEventListener("close", go, { once: true });
  closeSheet();
}

/** What Fineline may be sending is not said to have gone otherwise. */
function isOnItsWay({ letter, offer }: Sending): boolean {
  return letter !== undefined && offer === undefined;
}

function handOnLink({ letter }: LetterState, contact: Contact | undefined): string | undefined {
  const { channel, subject, body } = letter;
  if (channel === "phone") return contact?.phone === undefined ? undefined : phoneLink(contact.phone);
  if (channel !== "email" || contact?.email === undefined) return undefined;
  return mailLink({ address: contact.email, subject: subject ?? "", body });
}
