import { useEffect } from "preact/hooks";
import type { LeaveAskedJson } from "../../../contract/http/index.ts";
import type { MailDesk } from "../../mail/index.ts";

const BETWEEN_LOOKS_MS = 2_000;

interface LeaveHeard {
  readonly onFailed: (sentence: string) => void;
  readonly onConnected: () => void;
}

/** Asks how the giving of leave goes, until it has gone one way or the other. */
export function useLeaveState(
  leave: LeaveAskedJson | undefined,
  mail: MailDesk,
  { onFailed, onConnected }: LeaveHeard,
): void {
  // What is called then is what was handed in when the waiting began: it stands on nothing that changes meanwhile.
  useEffect(() => {
    if (leave === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const look = async () => {
      const asked = await mail.leaveState(leave.id);
      if (!isCurrent) return;
      if (asked.ok && asked.value.state === "connected") return onConnected();
      if (asked.ok && asked.value.state === "failed") return onFailed(asked.value.sentence ?? "Leave was not given.");
      // A server that is away for a moment is asked again.
      if (!asked.ok && asked.error.status !== 0) return onFailed(asked.error.detail);
      timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    };
    timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [leave]);
}
