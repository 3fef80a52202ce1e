import { error, ok } from "../../contract/index.ts";
import { ApiError, type Problem, UnreachableError } from "../api/index.ts";
import type { MailActions, MailResult } from "./mail-desk.ts";
import type { MailSource } from "./open-mail.ts";

/** Servers of mail are asked meanwhile: that may take long. */
const PATIENT = { timeoutMs: 90_000 };

/** What a person can do with the server's mail; `refresh` is awaited after whatever changed it. */
export function mailActions({ api, refresh }: Pick<MailSource, "api" | "refresh">): MailActions {
  const { call } = api;
  const changing = <Value>(work: Promise<Value>) => asResult(work, refresh);
  return {
    approve: (body) => changing(call("POST /api/outbox", { body })),
    cancelLetter: (id) => changing(call("POST /api/outbox/{id}/cancel", { params: { id }, body: {} })),
    resolveLetter: (id, went) => changing(call("POST /api/outbox/{id}/resolve", { params: { id }, body: { went } })),
    listLetters: (caseId) =>
      asResult(
        call("GET /api/outbox", { query: { all: true, ...(caseId === undefined ? {} : { case: caseId }) } }).then(
          ({ letters }) => letters,
        ),
      ),
    accept: (id, caseId) =>
      changing(
        call("POST /api/proposals/{id}/accept", {
          params: { id },
          body: caseId === undefined ? {} : { case: caseId },
        }),
      ),
    dismiss: (id) => changing(call("POST /api/proposals/{id}/dismiss", { params: { id }, body: {} })),
    openMessage: (id) => asResult(call("GET /api/proposals/{id}/message", { params: { id } }, PATIENT)),
    connect: (body) => changing(call("POST /api/mailboxes", { body }, PATIENT)),
    askLeave: (body) => asResult(call("POST /api/mail/leave", { body }, PATIENT)),
    leaveState: (id) =>
      asResult(call("GET /api/mail/leave/{id}", { params: { id } }), ({ state }) =>
        state === "connected" ? refresh() : undefined,
      ),
    change: (id, body) => changing(call("PATCH /api/mailboxes/{id}", { params: { id }, body }, PATIENT)),
    disconnect: (id) => changing(call("DELETE /api/mailboxes/{id}", { params: { id } })),
    test: (id) => changing(call("POST /api/mailboxes/{id}/test", { params: { id }, body: {} }, PATIENT)),
    findServers: (address) => asResult(call("POST /api/mail/servers", { body: { address } }, PATIENT)),
  };
}

/** What came of asking the server, as a value; `after` is awaited where it did what was asked. */
export async function asResult<Value>(work: Promise<Value>, after?: (value: Value) => unknown): MailResult<Value> {
  try {
    const value = await work;
    await after?.(value);
    return ok(value);
  } catch (cause) {
    if (cause instanceof ApiError) return error(cause);
    if (cause instanceof UnreachableError) return error(UNREACHABLE);
    throw cause;
  }
}

const UNREACHABLE: Problem = {
  status: 0,
  type: "unreachable",
  title: "The server cannot be reached.",
  detail: "The server cannot be reached. Try again when it runs.",
  faults: [],
};
