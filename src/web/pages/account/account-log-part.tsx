import { Button, Section } from "../../design/index.ts";
import { Fault, serviceApi } from "../../own-account/index.ts";
import { accountEventWords } from "./account-event-words.ts";
import { momentWords } from "./moment-words.ts";
import { useLog } from "./use-log.ts";

/** Who signed in or tried to, and what was changed about that; nobody can change a line of it. */
export function AccountLogPart() {
  const log = useLog((before) =>
    serviceApi.call("GET /api/service/account-log", { query: before === undefined ? {} : { before } }),
  );
  return (
    <Section title="What happened to your account">
      <p>If something here was not you, change your password and remove passkeys that you do not know.</p>
      <Fault of={log} />
      <ul class="grid">
        {log.lines.map(({ id, at, kind, address }) => (
          <li key={id} class="border-t border-line py-2">
            {accountEventWords(kind)}
            <span class="block text-secondary text-ink-3">
              <time dateTime={at}>{momentWords(at)}</time>
              {address !== "unknown" && `, from about ${address}`}
            </span>
          </li>
        ))}
      </ul>
      {log.hasMore && (
        <div>
          <Button disabled={log.isBusy} onClick={() => void log.readOn()}>
            Show earlier ones
          </Button>
        </div>
      )}
      <p class="text-secondary text-ink-2">The last 400 days. Nobody can change these lines.</p>
    </Section>
  );
}
