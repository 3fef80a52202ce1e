import { useState } from "preact/hooks";
import type { DateOrder, RowImport, TableColumn, TableRequest } from "../../../app/index.ts";
import { Button, ErrorNote, Loading, Section, Segmented } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { ColumnList } from "./column-list.tsx";
import { FateList } from "./fate-list.tsx";
import { type TakenHeard, takeCases } from "./large-imports.ts";
import { asksForOrder, counted, mapWith, plainNotices, tableSentence } from "./table-words.ts";
import { type TableState, useTable } from "./use-table.ts";

/** A table of applications: what its columns mean, what becomes of every row, and then in with what is new. */
export function TableImport({ file, ...heard }: { readonly file: File } & TakenHeard) {
  const [request, setRequest] = useState<TableRequest>({});
  const state = useTable(file, request);
  const mean = (header: string, becomes: TableColumn["becomes"]) =>
    setRequest({ ...request, map: mapWith(request.map ?? [], header, becomes) });
  switch (state.kind) {
    case "reading":
      return <Loading what={file.name} />;
    case "refused":
      return (
        <ErrorNote title={`Nothing was imported: ${file.name} is no table that Fineline can read.`}>
          {state.sentences.join(" ")}
        </ErrorNote>
      );
    case "unmapped":
      return (
        <Section title={state.question}>
          <ColumnList columns={state.columns} onMeaning={mean} />
        </Section>
      );
    default:
      return (
        <ReadTable
          state={state}
          dates={request.dates}
          onDates={(dates) => setRequest({ ...request, dates })}
          onMeaning={mean}
          {...heard}
        />
      );
  }
}

interface ReadTableProps extends TakenHeard {
  readonly state: Extract<TableState, { kind: "read" }>;
  readonly dates: DateOrder | undefined;
  readonly onDates: (dates: DateOrder) => void;
  readonly onMeaning: (header: string, becomes: TableColumn["becomes"]) => void;
}

function ReadTable({ state: { table, planned }, dates, onDates, onMeaning, ...heard }: ReadTableProps) {
  const { fates } = planned;
  const { columns, format, notices } = table;
  return (
    <>
      <div class="grid gap-1" role="status">
        <p class="text-question">{tableSentence(fates.length, format)}</p>
        {plainNotices(notices).map((notice) => (
          <p key={notice} class="text-secondary text-ink-2">
            {notice}
          </p>
        ))}
      </div>
      {(dates !== undefined || asksForOrder(notices, fates)) && <DateOrderChoice dates={dates} onDates={onDates} />}
      <details class="reason" open={format === "csv"}>
        <summary class="inline-flex min-h-11 items-center text-secondary font-medium text-accent">
          What the {columns.length} columns mean
        </summary>
        <ColumnList columns={columns} onMeaning={onMeaning} />
      </details>
      {fates.length > 0 && (
        <Section title="What becomes of the rows">
          <FateList fates={fates} />
        </Section>
      )}
      <TakeRows planned={planned} {...heard} />
    </>
  );
}

const ORDERS = [
  { value: "dmy", label: "The day" },
  { value: "mdy", label: "The month" },
] as const;

function DateOrderChoice({ dates, onDates }: Pick<ReadTableProps, "dates" | "onDates">) {
  return (
    <div class="grid justify-items-start gap-1.5">
      <span class="text-secondary font-medium">What is first in a date such as 05/10/2026?</span>
      <Segmented label="What is first in a date such as 05/10/2026?" options={ORDERS} value={dates} onValue={onDates} />
    </div>
  );
}

interface TakeRowsProps extends TakenHeard {
  readonly planned: RowImport;
}

function TakeRows({ planned: { cases, fates }, onDone, onHandedOver }: TakeRowsProps) {
  const desk = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const faulty = fates.filter(({ kind }) => kind === "faulty").length;
  const take = async () => {
    setBusy(true);
    const said = `${counted(cases.length, "application")} imported.`;
    const meant = cases.map(({ id, header, facts }) => ({ ...header, id, facts }));
    const taken = await takeCases(meant, said, desk);
    setBusy(false);
    if (taken.kind === "here") onDone(said);
    else if (taken.kind === "handed-over") onHandedOver(taken.job);
    else setRefusal(taken.because);
  };
  if (cases.length === 0) return <p role="status">There is nothing new in it.</p>;
  return (
    <div class="grid justify-items-start gap-2">
      {faulty > 0 && (
        <p class="text-late">
          {faulty === 1
            ? "1 row cannot be read and stays out."
            : `${counted(faulty, "row")} cannot be read and stay out.`}
        </p>
      )}
      {refusal !== undefined && <ErrorNote title="Nothing was imported.">{refusal}</ErrorNote>}
      <Button kind="primary" disabled={isBusy} onClick={() => void take()}>
        {isBusy ? "Importing…" : `Import ${counted(cases.length, "application")}`}
      </Button>
    </div>
  );
}
