import { useEffect, useState } from "preact/hooks";
import {
  type ApplicationTable,
  planRowImport,
  type RowImport,
  type TableColumn,
  type TableRequest,
} from "../../../app/index.ts";
import { describeFault } from "../../../contract/index.ts";
import { openTable, readColumns } from "../../../transfer/index.ts";
import { caseDefaults, type Desk, useDesk } from "../../desk/index.ts";
import { piecesOf } from "./file-pieces.ts";
import { missingColumn } from "./table-words.ts";

/** A file that is being looked at, one whose columns are not all known, one that is none, or what taking it in comes to. */
export type TableState =
  | { readonly kind: "reading" }
  | { readonly kind: "unmapped"; readonly columns: readonly TableColumn[]; readonly question: string }
  | { readonly kind: "refused"; readonly sentences: readonly string[] }
  | { readonly kind: "read"; readonly table: ApplicationTable; readonly planned: RowImport };

/** Looks through a table, and again whenever more is said of it; nothing is written. */
export function useTable(file: File, request: TableRequest): TableState {
  const desk = useDesk();
  const [state, setState] = useState<TableState>({ kind: "reading" });
  useEffect(() => {
    let isWanted = true;
    readTable(file, request, desk).then((read) => isWanted && setState(read));
    return () => {
      isWanted = false;
    };
  }, [file, request, desk]);
  return state;
}

async function readTable(file: File, request: TableRequest, desk: Desk): Promise<TableState> {
  try {
    const table = await openTable(piecesOf(file), request);
    if (table.ok) return { kind: "read", table: table.value, planned: await planRows(table.value, desk) };
    const columns = await readColumns(piecesOf(file), request);
    const question = missingColumn(columns);
    if (columns.length > 1 && question !== undefined) return { kind: "unmapped", columns, question };
    return { kind: "refused", sentences: table.error.map((fault) => describeFault(fault)) };
  } catch (cause) {
    if (cause instanceof DOMException) return { kind: "refused", sentences: [`${file.name} cannot be read any more.`] };
    throw cause;
  }
}

async function planRows(table: ApplicationTable, desk: Desk): Promise<RowImport> {
  const { lookup } = await desk.holidays();
  const { me, calendar, playbook } = caseDefaults(desk.settings.peek(), desk.deviceTimeZone);
  const header = { me, calendar, contacts: [], ...(playbook === undefined ? {} : { playbook }) };
  return planRowImport(table.lines(), { store: desk.store, holidays: lookup, now: desk.now.peek(), header });
}
