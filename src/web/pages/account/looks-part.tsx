import { Button, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { Fault, serviceApi } from "../../own-account/index.ts";
import { lookWords } from "./deed-words.ts";
import { momentWords } from "./moment-words.ts";
import { useLog } from "./use-log.ts";

/** What coaches looked at, each look of theirs. */
export function LooksPart() {
  const { views } = useDesk();
  const log = useLog((before) =>
    serviceApi.call("GET /api/service/access-log", { query: before === undefined ? {} : { before } }),
  );
  const companyOf = (id: string | null) => views.value?.cases.find(({ caseId }) => caseId === id)?.digest.company;
  return (
    <Section title="What coaches looked at">
      <Fault of={log} />
      {log.lines.length === 0 && <p class="text-ink-2">Nobody has looked yet.</p>}
      <ul class="grid">
        {log.lines.map(({ id, at, actorName, route, caseId }) => (
          <li key={id} class="border-t border-line py-2">
            {actorName ?? "Somebody who left"} {lookWords(route, companyOf(caseId))}
            <time class="block text-secondary text-ink-3" dateTime={at}>
              {momentWords(at)}
            </time>
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
    </Section>
  );
}
