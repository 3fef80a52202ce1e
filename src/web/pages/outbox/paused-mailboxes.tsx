import type { MailboxJson } from "../../../contract/http/index.ts";
import { describeMoment, parseInstant, readerDays } from "../../../engine/index.ts";
import { Button, ErrorNote } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";

/** Mailboxes through which nothing goes now, each with the reason and the way to mend it. */
export function PausedMailboxes({ mailboxes }: { readonly mailboxes: readonly MailboxJson[] }) {
  const { ownTimeZone, now } = useDesk();
  return mailboxes.flatMap(({ id, address, pause }) => {
    if (pause === null) return [];
    const until =
      pause.until === null
        ? "until you have seen to it"
        : `until ${describeMoment(parseInstant(pause.until), readerDays(ownTimeZone.value), now.value)}`;
    return [
      <ErrorNote
        key={id}
        title={`Nothing goes from ${address} ${until}.`}
        actions={
          pause.problem !== "day-limit" &&
          may("administer") && (
            <Button size="small" href="/settings/mail">
              See to the mailbox
            </Button>
          )
        }
      >
        <p>{PROBLEMS[pause.problem]}</p>
        {pause.response !== "" && (
          <p class="break-words" dir="auto">
            “{pause.response}”
          </p>
        )}
      </ErrorNote>,
    ];
  });
}

const PROBLEMS = {
  login: "Its server did not let Fineline in. Letters wait meanwhile.",
  tls: "The line to its server is not safe. Letters wait meanwhile, and nothing was given away.",
  settings: "Its server cannot be used as it is set up. Letters wait meanwhile.",
  "day-limit": "It has sent its letters for now. The others go by themselves.",
} as const;
