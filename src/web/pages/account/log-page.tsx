import { Button, PhoneHeader, Sentence, Table } from "../../design/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { Fault, serviceApi } from "../../own-account/index.ts";
import { deedWords } from "./deed-words.ts";
import { momentWords } from "./moment-words.ts";
import { SettingsLink } from "./settings-link.tsx";
import { useLog } from "./use-log.ts";

/** What was administered at this desk, by whom; nobody can change a line of it. */
export function LogPage() {
  usePageTitle("What was done here");
  const log = useLog((before) =>
    serviceApi.call("GET /api/service/audit-log", { query: before === undefined ? {} : { before } }),
  );
  return (
    <>
      <PhoneHeader title="What was done here" back="/settings" backLabel="Back to the settings" />
      <Sentence above={<SettingsLink />}>Who settled what at this desk. Nobody can change these lines.</Sentence>
      <div class="grid max-w-[60rem] gap-4">
        <Fault of={log} />
        <Table
          caption="What was done at this desk, the latest first"
          rows={log.lines}
          keyOf={({ id }) => id}
          columns={[
            {
              key: "what",
              heading: "What",
              namesRow: true,
              cell: ({ deed, subject, actorName }) => (
                <span class="font-normal wrap-anywhere">
                  <b class="font-[620]">{actorName ?? "Somebody who left"}</b> {deedWords(deed, subject)}
                </span>
              ),
            },
            {
              key: "when",
              heading: "When",
              width: "15rem",
              cell: ({ at }) => <time dateTime={at}>{momentWords(at)}</time>,
            },
            {
              key: "from",
              heading: "From about",
              cardLabel: "From about",
              width: "10rem",
              cell: ({ address }) => address,
            },
          ]}
        />
        {log.hasMore && (
          <div>
            <Button disabled={log.isBusy} onClick={() => void log.readOn()}>
              Show earlier ones
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
