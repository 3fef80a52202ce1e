import { caseJsonOf } from "../../../app/index.ts";
import { type Contact, firstName } from "../../../engine/index.ts";
import type { LetterContext } from "../../../engine/letters/index.ts";
import { ApiError } from "../../api/index.ts";
import { Menu, type MenuItem, showToast } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { cardStepId, letterPath } from "./letter-choice.ts";
import type { LetterServer } from "./letter-server.ts";

export interface PrintMenuProps {
  readonly open: OpenCase;
  readonly context: LetterContext;
  readonly contact: Contact | undefined;
  readonly body: string;
  readonly isBlocked: boolean;
  readonly server: LetterServer;
}

/** What of the letter can stand on paper. */
export function PrintMenu(props: PrintMenuProps) {
  const isCard = props.context.kind === "card";
  return (
    <Menu label="Print" items={printItems(props)}>
      {isCard ? "Print card and envelope" : "Print"}
    </Menu>
  );
}

/** The same as entries of another menu. */
export function printItems({ open, context, contact, body, isBlocked, server }: PrintMenuProps): readonly MenuItem[] {
  const text: MenuItem = { label: "Print this text", icon: "print", onPick: () => print() };
  if (contact === undefined) return [text];
  const { id, address } = contact;
  const theCase = caseJsonOf(open.stored);
  const card = (mode: "copy" | "print") => () =>
    handOut(server.card({ case: theCase, contact: id, mode, body }), `card-${id}.pdf`);
  const envelope: MenuItem = {
    label: "Envelope",
    icon: "mail",
    below: address === undefined ? "The postal address is missing" : undefined,
    ...(address === undefined
      ? { href: `/case/${encodeURIComponent(open.id)}` }
      : { onPick: handOutEnvelope(server, open, id) }),
  };
  if (context.kind === "card") {
    return [
      { label: "Card, to copy by hand", icon: "pencil", below: "Large, on lines", onPick: card("copy") },
      ...(isBlocked ? [] : [{ label: "Card, to print and fold", icon: "print" as const, onPick: card("print") }]),
      envelope,
      text,
    ];
  }
  const cardStep = context.kind === "thank-you" ? cardStepId(contact, open) : undefined;
  const name = firstName(contact, context.theCase);
  const toCard: readonly MenuItem[] =
    cardStep === undefined
      ? []
      : [{ label: `Card and envelope to ${name}`, icon: "pencil", href: letterPath(open.id, cardStep) }];
  return [text, ...toCard];
}

function handOutEnvelope(server: LetterServer, open: OpenCase, contact: string) {
  return () =>
    handOut(server.envelope({ case: caseJsonOf(open.stored), contacts: [contact] }), `envelope-${contact}.pdf`);
}

/** Gives a finished PDF to the browser; without a connection the text alone is printed. */
async function handOut(paper: Promise<Blob>, name: string): Promise<void> {
  try {
    const url = URL.createObjectURL(await paper);
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads it after this call.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (cause) {
    if (cause instanceof ApiError) {
      showToast({ text: cause.message });
      return;
    }
    showToast({
      text: "Without a connection the text alone can be printed.",
      actionLabel: "Print it",
      onAction: print,
    });
  }
}
