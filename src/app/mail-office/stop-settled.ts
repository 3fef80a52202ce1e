import { askAgain } from "../ask-again.ts";
import type { OutboxItem, StopReason } from "../ports/index.ts";
import type { SendDueInput } from "../send-due.ts";
import { transition } from "../sending/index.ts";

/** What no letter waits out: what else speaks against one may be otherwise when its time comes, and is asked then. */
const FOR_GOOD: ReadonlySet<StopReason> = new Set(["answered", "bounced", "decision", "withdrawn", "step-settled"]);

type StopInput = Pick<SendDueInput, "store" | "outbox" | "holidays" | "findAccount" | "clock" | "undoMs">;

/**
 * Stops letters that wait and must not go any more, whatever their time; gives those that it stopped. Of some cases alone, where only
 * they were changed: of thousands of letters each is asked once, and not each time that one of them has gone.
 */
export async function stopSettled(input: StopInput, caseIds?: readonly string[]): Promise<readonly OutboxItem[]> {
  const stopped: OutboxItem[] = [];
  for (const item of await input.outbox.list(["approved", "due", "deferred"], caseIds)) {
    if (await stopIfSettled(item, input)) stopped.push((await input.outbox.find(item.id)) ?? item);
  }
  return stopped;
}

async function stopIfSettled(item: OutboxItem, input: StopInput): Promise<boolean> {
  const at = input.clock();
  const answer = await askAgain(item, await input.findAccount(item.accountId), at, input);
  if (answer.kind !== "stop" || !FOR_GOOD.has(answer.because)) return false;
  const next = transition(item.state, { kind: "stop", at, because: answer.because });
  return next.ok && (await input.outbox.change(item, { state: next.value }, at)) === "done";
}
