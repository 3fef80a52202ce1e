import { effect, signal } from "@preact/signals";
import type { ProposalJson } from "../../contract/http/index.ts";
import { formatInstant } from "../../engine/index.ts";
import { showToast, toasts } from "../design/index.ts";
import type { Desk } from "../desk/index.ts";
import type { MailDesk } from "../mail/index.ts";

/** Those that were put aside here and that the server is not told of yet. */
const putAside = signal<ReadonlySet<string>>(new Set());

/** What is left to decide, without what was put aside a moment ago. */
export function stillOpen(proposals: readonly ProposalJson[]): readonly ProposalJson[] {
  return proposals.filter(({ id }) => !putAside.value.has(id));
}

/** Has what a message says recorded, in the case that was chosen where it fits several; what was recorded can be taken back from what is told, and from the history. */
export async function acceptProposal(
  { id }: ProposalJson,
  caseId: string | undefined,
  { mail, desk }: { readonly mail: MailDesk; readonly desk: Desk },
): Promise<void> {
  const accepted = await mail.accept(id, caseId);
  if (!accepted.ok) return showToast({ text: accepted.error.detail });
  const { value } = accepted;
  const where = caseId === undefined ? "" : ` for ${value.company}, ${value.role}`;
  showToast({ text: `Recorded${where}.`, onAction: () => void takeBack(value, desk) });
}

/** All that came of a message, together, so that one touch brings it back. */
async function takeBack({ case: caseId, facts }: ProposalJson, desk: Desk): Promise<void> {
  await whenRecorded(
    desk,
    caseId,
    facts.map(({ id }) => id),
  );
  const stored = await desk.store.findCase(caseId);
  if (stored === undefined) return;
  const at = formatInstant(desk.now.peek(), stored.header.calendar.timeZone);
  const retractions = facts.map(({ id }) => ({ kind: "retracted" as const, at, fact: id }));
  await desk.record(caseId, retractions, { said: "Taken back." });
}

/** What the server recorded is here a moment later. */
function whenRecorded(desk: Desk, caseId: string, factIds: readonly string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = effect(() => {
    if (desk.changes.value < 0) return;
    void desk.store.findCase(caseId).then((stored) => {
      const there = new Set(stored?.facts.map(({ id }) => id));
      if (factIds.every((id) => there.has(id))) resolve();
    });
  });
  return promise.finally(stop);
}

/** Puts a proposal aside; the server is told once the way back is no longer shown, for there it is for good. */
export function dismissProposal({ id }: ProposalJson, mail: MailDesk): void {
  putAside.value = new Set([...putAside.peek(), id]);
  let isBack = false;
  const bringBack = () => {
    isBack = true;
    putAside.value = without(putAside.peek(), id);
  };
  showToast({ text: "Put aside. Nothing is recorded.", onAction: bringBack });
  const toast = toasts.peek()[0]?.id;
  const stop = effect(() => {
    if (toasts.value.some((each) => each.id === toast)) return;
    // A touch on Undo takes the sentence away before it does anything.
    queueMicrotask(() => {
      stop();
      if (!isBack) void tell(id, mail);
    });
  });
}

async function tell(id: string, mail: MailDesk): Promise<void> {
  const told = await mail.dismiss(id);
  putAside.value = without(putAside.peek(), id);
  if (!told.ok) showToast({ text: told.error.detail });
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}
