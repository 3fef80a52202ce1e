import { useState } from "preact/hooks";
import type { ImportJobJson } from "../../../contract/http/index.ts";
import { describeFault } from "../../../contract/index.ts";
import { Button, ErrorNote } from "../../design/index.ts";
import { may } from "../../own-desk/index.ts";
import { importWords } from "./import-words.ts";
import { type ShownImport, useImports } from "./use-imports.ts";

const MOST_LISTED = 20;

/** What a shared service is taking in, and how it ended, also for whoever has left the page meanwhile. */
export function ImportWatch({ begun }: { readonly begun: ImportJobJson | undefined }) {
  const { imports, undo } = useImports(begun);
  return (
    <>
      {imports.map((one) => (
        <ImportLine key={one.id} shown={one} onUndo={() => undo(one.id)} />
      ))}
    </>
  );
}

interface ImportLineProps {
  readonly shown: ShownImport;
  readonly onUndo: () => Promise<void>;
}

function ImportLine({ shown, onUndo }: ImportLineProps) {
  const { state, faults = [], kept = [] } = shown;
  if (state === "refused" || state === "failed") return <NotImported sentence={importWords(shown)} faults={faults} />;
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p role="status">
        <b>{importWords(shown)}</b>
        {state === "waiting" && " You can leave this page."}
        {kept.length > 0 && ` ${kept.length} stayed, since something was recorded there.`}
      </p>
      {state === "done" && (
        <a class="inline-flex min-h-11 items-center text-accent" href="/board">
          See them on the board
        </a>
      )}
      {state !== "undone" && may("erase") && <TakeBack isWaiting={state === "waiting"} onUndo={onUndo} />}
    </div>
  );
}

function TakeBack({ isWaiting, onUndo }: Pick<ImportLineProps, "onUndo"> & { readonly isWaiting: boolean }) {
  const [isBusy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await onUndo();
    setBusy(false);
  };
  return (
    <Button size="small" kind="text" disabled={isBusy} onClick={() => void undo()}>
      {isWaiting ? "Stop it" : "Take them back"}
    </Button>
  );
}

function NotImported({
  sentence,
  faults,
}: {
  readonly sentence: string;
  readonly faults: NonNullable<ShownImport["faults"]>;
}) {
  return (
    <ErrorNote
      title={sentence}
      faults={faults
        .slice(0, MOST_LISTED)
        .map((fault) => ({ place: fault.place, text: describeFault({ ...fault, place: "" }) }))}
    >
      {faults.length > MOST_LISTED && `And ${faults.length - MOST_LISTED} more.`}
    </ErrorNote>
  );
}
