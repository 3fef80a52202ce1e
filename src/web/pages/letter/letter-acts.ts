import { LETTER_PURPOSES } from "../../../app/index.ts";
import { formatInstant } from "../../../engine/index.ts";
import type { ComposeOptions, LetterContext } from "../../../engine/letters/index.ts";
import { showToast } from "../../design/index.ts";
import type { Desk, OpenCase } from "../../desk/index.ts";
import type { LetterFix } from "./letter-fix.ts";
import type { LetterSession } from "./letter-session.ts";
import type { LetterState } from "./letter-state.ts";
import { sentLetterFacts } from "./sent-letter-facts.ts";

export interface LetterActsInput {
  readonly desk: Desk;
  readonly open: OpenCase;
  readonly context: LetterContext;
  readonly session: LetterSession;
  /** The places of writing on the page. */
  readonly fields: Readonly<Record<"subject" | "body", string>>;
}

/** What a person can do with the letter on the page. Whatever changes it can be undone. */
export interface LetterActs {
  readonly fix: (fix: LetterFix) => void;
  /** Puts the caret to a place, which is selected: what is typed then takes its place. */
  readonly goTo: (field: "subject" | "body", start: number, end: number) => void;
  readonly compose: (options: ComposeOptions) => Promise<void>;
  readonly throwAway: () => Promise<void>;
  readonly copy: () => Promise<void>;
  /** Records that it went out; resolves to whether it was kept. */
  readonly send: () => Promise<boolean>;
}

export function letterActs({ desk, open, context, session, fields }: LetterActsInput): LetterActs {
  const fieldOf = (field: "subject" | "body") => document.getElementById(fields[field]) as HTMLTextAreaElement | null;
  const announce = (said: string, before: LetterState | undefined) => {
    if (before === undefined) return;
    desk.announced.value = { said, caseId: open.id, undo: async () => session.restore(before) };
  };
  return {
    fix: (fix) => {
      const before = session.state.peek();
      if (before === undefined) return;
      writeOver(fieldOf(fix.field), fix, () => session.write(fixedText(before, fix)));
      announce(fix.said, before);
    },
    goTo: (field, start, end) => {
      const area = fieldOf(field);
      area?.focus();
      area?.setSelectionRange(start, end);
    },
    compose: async (options) => {
      const before = await session.composeAnew(options);
      if (before?.isOwn) announce("Wrote it anew.", before);
    },
    throwAway: async () => announce("Thrown away.", await session.throwAway()),
    copy: async () => {
      const body = session.state.peek()?.letter.body ?? "";
      showToast({ text: (await copyText(body)) ? "Copied the text." : "The browser did not let the text be copied." });
    },
    send: () => recordSent({ desk, open, context, session }),
  };
}

function fixedText({ letter }: LetterState, { field, start, end, replacement }: LetterFix) {
  const text = field === "subject" ? (letter.subject ?? "") : letter.body;
  return { [field]: text.slice(0, start) + replacement + text.slice(end) };
}

/** Writes as a person would, so that the browser's own undo knows of it; `otherwise` where the field cannot be reached. */
function writeOver(
  area: HTMLTextAreaElement | null,
  { start, end, replacement }: LetterFix,
  otherwise: () => void,
): void {
  const isReachable = area !== null && document.querySelector("dialog[open]") === null;
  if (!isReachable) {
    otherwise();
    return;
  }
  area.focus();
  area.setSelectionRange(start, end);
  // Nothing newer puts text where the undoing of a text area knows of it.
  const isWritten = document.execCommand(replacement === "" ? "delete" : "insertText", false, replacement);
  if (!isWritten) otherwise();
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const SAID = { accept: "Accepted.", decline: "Declined.", withdraw: "Withdrawn." } as const;
const SAID_BY = { phone: "Marked as called.", post: "Marked as posted.", "in-person": "Marked as told." } as const;

async function recordSent({ desk, open, context, session }: Omit<LetterActsInput, "fields">): Promise<boolean> {
  const letter = session.state.peek()?.letter;
  if (letter === undefined) return false;
  const { step, kind } = context;
  const { to, channel, body } = letter;
  const now = desk.now.peek();
  const at = formatInstant(now, open.calendar.timeZone);
  const facts = sentLetterFacts({ kind, step, to, channel, at, sealed: await session.seal(body) });
  const said =
    kind in SAID ? SAID[kind as keyof typeof SAID] : (SAID_BY[channel as keyof typeof SAID_BY] ?? "Marked as sent.");
  const recorded = await desk.record(open.id, facts, { said });
  if (!recorded.ok) {
    showToast({ text: recorded.error[0]?.expected ?? "It could not be recorded." });
    return false;
  }
  const unkeep = session.keepAsSent({ purpose: LETTER_PURPOSES[kind], at: now });
  const told = desk.announced.peek();
  if (told !== undefined) {
    const undo = async () => {
      unkeep();
      await told.undo();
    };
    desk.announced.value = { ...told, undo };
  }
  return true;
}
