import { useEffect, useState } from "preact/hooks";
import type { CandidateTableFatesJson } from "../../../contract/http/index.ts";
import { describeFault } from "../../../contract/index.ts";
import { readColumns } from "../../../transfer/index.ts";
import type { Problem } from "../../api/index.ts";
import { useHiring } from "../../hiring/index.ts";
import { asResult } from "../../mail/index.ts";

/** No table yet, one that is being looked at, one that cannot be read, what would become of it, or what did. */
export type TableImportState =
  | { readonly kind: "none" | "reading" }
  | { readonly kind: "refused"; readonly because: readonly string[] }
  | { readonly kind: "read"; readonly fates: CandidateTableFatesJson }
  | { readonly kind: "done"; readonly added: number };

/** A table of candidates on its way in. */
export interface TableImport {
  readonly state: TableImportState;
  readonly isBusy: boolean;
  /** The names of its columns. */
  readonly headers: readonly string[];
  /** Our name of a column by theirs, as a person said it. */
  readonly meant: Readonly<Record<string, string>>;
  readonly take: (file: File) => Promise<void>;
  readonly takeText: (text: string) => void;
  readonly mean: (header: string, field: string) => void;
  readonly importAll: () => Promise<void>;
  readonly leave: () => void;
}

/** Hundreds of thousands of rows take a while. */
const PATIENT = { timeoutMs: 120_000 };
const MOST_BYTES = 20 * 1024 * 1024;

/** Looks through a table, and again whenever more is said of its columns; nothing is recorded before it is asked for. */
export function useTableImport(opening: string): TableImport {
  const { api, refresh } = useHiring();
  const [text, setText] = useState<string>();
  const [headers, setHeaders] = useState<readonly string[]>([]);
  const [meant, setMeant] = useState<Readonly<Record<string, string>>>({});
  const [state, setState] = useState<TableImportState>({ kind: "none" });
  const [isBusy, setBusy] = useState(false);
  const ask = (table: string, isDryRun: boolean) => {
    const body = { text: table, opening, isDryRun, ...(Object.keys(meant).length === 0 ? {} : { map: meant }) };
    return asResult(api.call("POST /api/candidates/import", { body }, PATIENT));
  };
  useEffect(() => {
    if (text === undefined) return;
    let isWanted = true;
    setState({ kind: "reading" });
    void ask(text, true).then((found) => {
      if (!isWanted) return;
      setState(found.ok ? { kind: "read", fates: found.value } : { kind: "refused", because: refusalOf(found.error) });
    });
    return () => {
      isWanted = false;
    };
  }, [text, meant, opening]);
  const takeText = (table: string) => {
    setMeant({});
    setHeaders([]);
    setText(table);
    void headersOf(table).then(setHeaders);
  };
  return {
    state,
    isBusy,
    headers,
    meant,
    takeText,
    take: async (file) => {
      if (file.size > MOST_BYTES) {
        setState({ kind: "refused", because: [`${file.name} is larger than 20 MB. The terminal reads it.`] });
      } else takeText(await readText(file));
    },
    mean: (header, field) => setMeant((before) => meanWith(before, header, field)),
    importAll: async () => {
      if (text === undefined || isBusy) return;
      setBusy(true);
      const done = await ask(text, false);
      setBusy(false);
      if (!done.ok) return setState({ kind: "refused", because: refusalOf(done.error) });
      setText(undefined);
      setState({ kind: "done", added: done.value.added });
      await refresh();
    },
    leave: () => setState({ kind: "none" }),
  };
}

/** A field is of one column alone. */
function meanWith(before: Readonly<Record<string, string>>, header: string, field: string) {
  const others = Object.entries(before).filter(([other, of]) => other !== header && of !== field);
  return Object.fromEntries(field === "" ? others : [...others, [header, field]]);
}

function refusalOf({ faults, detail }: Problem): readonly string[] {
  return faults.length === 0 ? [detail] : faults.map((fault) => describeFault(fault));
}

/** Tables of older programs are in the letters of Windows. */
async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What the columns are called; none where it is no table at all. */
async function headersOf(text: string): Promise<readonly string[]> {
  async function* pieces() {
    yield new TextEncoder().encode(text);
  }
  return (await readColumns(pieces, {})).map(({ header }) => header);
}
