import type { MailAction } from "./actions.ts";
import { withMailTools } from "./with-mail-tools.ts";

/** What `fineline mail` can do with letters on their way out. Only what writes one needs more than the store. */
export const LETTER_ACTIONS: Readonly<Record<string, MailAction>> = {
  approve: {
    usage: [
      "mail approve FILE --case CASE --step STEP [--from ADDRESS] [--attach FILE] [--any-hour] [--json]",
      "mail approve FILE --case CASE --kind withdraw [--to CONTACT]",
    ],
    options: [
      ["--case CASE, --step STEP", "approve, draft: what the letter is for"],
      ["--kind KIND", "approve, draft: which letter, where a step has several; withdraw needs no step"],
      ["--to CONTACT", "approve, draft: makes sure that it goes to them"],
      ["--from ADDRESS", "approve, draft: the mailbox, where several could take it"],
      ["--attach FILE", "approve, draft: goes with it, as often as needed, in place of what the letter's file names"],
      ["--any-hour", "approve: it may go outside of their business hours"],
    ],
    run: withMailTools(async (...call) => (await import("./approve.ts")).approveFile(...call)),
  },
  draft: {
    usage: ["mail draft FILE --case CASE --step STEP [--from ADDRESS] [--attach FILE] [--json]"],
    options: [],
    run: withMailTools(async (...call) => (await import("./approve.ts")).draftFile(...call)),
  },
  outbox: {
    usage: ["mail outbox [--all] [--json]"],
    options: [["--all", "outbox: what went, and what does not go, as well"]],
    run: async (...call) => (await import("./outbox.ts")).showOutbox(...call),
  },
  cancel: {
    usage: ["mail cancel LETTER [--json]"],
    options: [["LETTER", "cancel, resolve: its case, with the beginning of its step where it has several; or its id"]],
    run: async (...call) => (await import("./cancel.ts")).cancelTyped(...call),
  },
  resolve: {
    usage: ["mail resolve LETTER went|did-not-go [--json]"],
    options: [],
    run: async (...call) => (await import("./resolve.ts")).resolveTyped(...call),
  },
};
