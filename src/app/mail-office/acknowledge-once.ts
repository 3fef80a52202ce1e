import type { StopSignal } from "../ports/index.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { ReceiptsDesk } from "./receipts-desk.ts";

/**
 * Sends receipts and interviewers' lists that go by themselves, and takes back answers that have become untrue: one look, for a place
 * where nobody sits and looks again and again. "by-time" where there may be more to do a minute later though nothing is recorded.
 */
export async function acknowledgeOnce(
  input: Omit<MailOfficeInput, "alarm" | "only">,
  stop: StopSignal,
): Promise<"by-time" | "when-recorded"> {
  const tools = input.receipts;
  if (tools === undefined) return "when-recorded";
  const neverRings = () => () => {};
  await new ReceiptsDesk({ ...input, alarm: neverRings }, tools, { stop, onApproved: () => {} }).look();
  const stored = await tools.openings.listOpenings();
  const tells = stored.some(({ opening }) => opening.tellInterviewers === true && opening.closedOn === undefined);
  return tells ? "by-time" : "when-recorded";
}
