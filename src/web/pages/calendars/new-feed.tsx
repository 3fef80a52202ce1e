import { useState } from "preact/hooks";
import { Button, Field } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { calendarApi, failureOf } from "./calendar-api.ts";
import { SHOWN_AT_FIRST, ShownFields } from "./shown-fields.tsx";

interface NewFeedProps {
  readonly onMade: (path: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** What a new address is to show. */
export function NewFeed({ onMade, onLeave }: NewFeedProps) {
  const cases = useDesk().views.value?.cases ?? [];
  const [caseId, setCaseId] = useState("");
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [failure, setFailure] = useState<string>();
  const make = async (event: Event) => {
    event.preventDefault();
    try {
      const body = { ...shown, ...(caseId === "" ? {} : { caseId }) };
      await onMade((await calendarApi.call("POST /api/feeds", { body })).path);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const options = [
    { value: "", label: "All applications" },
    ...cases.map((view) => ({ value: view.caseId, label: `${view.digest.company}, ${view.digest.role}` })),
  ];
  return (
    <form class="grid grid-cols-[minmax(0,1fr)] gap-4" onSubmit={(event) => void make(event)}>
      <Field label="It shows" kind="select" value={caseId} onValue={setCaseId} options={options} />
      <ShownFields shown={shown} onShown={setShown} />
      {failure !== undefined && (
        <p class="text-late" role="alert">
          {failure}
        </p>
      )}
      <div class="flex flex-wrap gap-2">
        <Button type="submit" kind="primary">
          Make the address
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
