import { useEffect, useState } from "preact/hooks";
import type { ClosedJson, OpeningEntryJson } from "../../../contract/http/index.ts";
import { Button, Dialog, ErrorNote, Loading, showToast } from "../../design/index.ts";
import { useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";

interface CloseDialogProps {
  readonly entry: OpeningEntryJson;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Closes an opening; while anybody is without an answer it shows who, and what can be done for each. */
export function CloseDialog({ entry, open, onClose }: CloseDialogProps) {
  return open ? <OpenCloseDialog entry={entry} onClose={onClose} /> : null;
}

function OpenCloseDialog({ entry, onClose }: Omit<CloseDialogProps, "open">) {
  const { title, id } = entry.opening;
  const hiring = useHiring();
  const [answer, setAnswer] = useState<ClosedJson>();
  const [refusal, setRefusal] = useState<string>();
  const close = async () => {
    const done = await asResult(hiring.api.call("POST /api/openings/{id}/close", { params: { id }, body: {} }));
    if (!done.ok) return setRefusal(done.error.detail);
    setAnswer(done.value);
    if (!done.value.closed) return;
    await hiring.refresh();
    showToast({ text: `${title} is closed. Everybody has an answer.` });
    onClose();
  };
  const isOpen = entry.unanswered > 0;
  // Asking is all that can come of it: the server closes nothing while anybody waits.
  useEffect(() => {
    if (isOpen) void close();
  }, [id]);
  const unanswered = answer?.closed === false ? answer.unanswered : [];
  const foot = isOpen ? undefined : (
    <>
      <Button kind="quiet" onClick={onClose}>
        Not now
      </Button>
      <Button kind="primary" onClick={() => void close()}>
        Close the opening
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={isOpen ? "Still without an answer" : `Close ${title}?`} foot={foot}>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        {refusal !== undefined && <ErrorNote title={refusal} />}
        {!isOpen && unanswered.length === 0 && <p>Everybody has an answer. Nobody is written to by this.</p>}
        {isOpen && answer === undefined && refusal === undefined && <Loading what="who waits" />}
        {unanswered.length > 0 && <Unanswered rows={unanswered} opening={id} />}
      </div>
    </Dialog>
  );
}

const PAGE_ROWS = 30;

function Unanswered({ rows, opening }: { readonly rows: ClosedJson["unanswered"]; readonly opening: string }) {
  const [shown, setShown] = useState(PAGE_ROWS);
  const openingHref = `/hiring/openings/${encodeURIComponent(opening)}`;
  return (
    <>
      <p>
        {rows.length === 1 ? "One person has" : `${rows.length} people have`} no answer yet. Decide and tell them; then
        it closes.
      </p>
      <div>
        <Button kind="primary" href={`/hiring/decide?opening=${encodeURIComponent(opening)}`}>
          Record a decision
        </Button>
      </div>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={row.case} class="flex min-h-14 items-center gap-3 border-t border-line py-1.5">
            <span class="min-w-0 grow">
              <bdi class="font-semibold wrap-anywhere">{row.name}</bdi>
              <span class="block text-secondary text-ink-2">{row.because}</span>
            </span>
            <Button size="small" href={row.inMailbox ? openingHref : `/case/${encodeURIComponent(row.case)}`}>
              Open
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <div>
          <Button onClick={() => setShown(rows.length)}>Show all {rows.length}</Button>
        </div>
      )}
    </>
  );
}
