import { useEffect, useState } from "preact/hooks";
import { caseJsonOf } from "../../../app/index.ts";
import type { LetterContext } from "../../../engine/letters/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { ownShelf } from "../../own-desk/index.ts";
import { openLetterClient, startLetterThread } from "./letter-client.ts";
import type { LetterServer } from "./letter-server.ts";
import { LetterSession } from "./letter-session.ts";

/** The session of the letter on this page. Its component stands under a key of its own, so that another letter has another. */
export function useLetterSession(open: OpenCase, context: LetterContext, server: LetterServer): LetterSession {
  const desk = useDesk();
  const { step, kind } = context;
  const [session] = useState(
    () =>
      new LetterSession({
        caseId: open.id,
        client: openLetterClient(startLetterThread()),
        shelf: ownShelf(),
        proofread: (letter) => server.proofread(letter, { case: caseJsonOf(open.stored), step: step?.id, kind }),
        options: { tone: desk.settings.peek().tone ?? "plain", length: "medium", variant: 0 },
        now: () => desk.now.peek(),
      }),
  );
  useEffect(() => void session.take(context), [session, context]);
  useEffect(() => {
    const flush = () => session.flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      session.close();
    };
  }, [session]);
  return session;
}
