import { useEffect } from "preact/hooks";
import type { MailboxJson } from "../../../contract/http/index.ts";
import { useMail } from "../../mail/index.ts";

const BETWEEN_LOOKS_MS = 3_000;

/** Asks anew how it goes as long as a mailbox is on its way somewhere: how far it is read is told to nobody who does not ask. */
export function useWatched(mailboxes: readonly MailboxJson[]): void {
  const { refresh } = useMail();
  const isMoving = mailboxes.some(
    ({ watch }) => watch === null || watch.state === "reading" || watch.state === "waiting",
  );
  useEffect(() => {
    if (!isMoving) return;
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const look = async () => {
      if (document.visibilityState === "visible") await refresh();
      if (isCurrent) timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    };
    timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isMoving, refresh]);
}
