import { useEffect, useRef, useState } from "preact/hooks";
import type { ImportJobJson, ImportReportJson } from "../../../contract/http/index.ts";
import { ApiError, UnreachableError } from "../../api/index.ts";
import { heldDesk } from "../../own-desk/index.ts";
import { shownImports } from "./import-words.ts";
import { importApi } from "./large-imports.ts";

const BETWEEN_LOOKS_MS = 1_000;

/** An upload, with what came of it once it has ended. */
export type ShownImport = ImportJobJson & Partial<ImportReportJson>;

/** Uploads of a shared service that are on their way in, and the last one; asked for again and again while there are any. */
export interface ImportWatch {
  readonly imports: readonly ShownImport[];
  readonly undo: (id: string) => Promise<void>;
}

/** `begun` is the one that this page has handed over last. */
export function useImports(begun: ImportJobJson | undefined): ImportWatch {
  const [imports, setImports] = useState<readonly ShownImport[]>([]);
  const seen = useRef(new Set<string>());
  useEffect(() => {
    if (heldDesk() === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const look = async () => {
      const found = await orNothing(loadImports(seen.current));
      if (!isCurrent) return;
      if (found !== undefined) setImports(found);
      // A service that is away for a moment is asked again.
      const isOver = found?.every(({ state }) => state !== "waiting") ?? begun === undefined;
      if (!isOver) timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [begun]);
  const undo = async (id: string) => {
    const undone = await orNothing(importApi.call("POST /api/imports/{id}/undo", { params: { id }, body: {} }));
    if (undone !== undefined) setImports((before) => before.map((one) => (one.id === id ? undone : one)));
  };
  return { imports, undo };
}

/** Adds to `seen` what is on its way in. */
async function loadImports(seen: Set<string>): Promise<readonly ShownImport[]> {
  const { imports } = await importApi.call("GET /api/imports");
  for (const { id, state } of imports) if (state === "waiting") seen.add(id);
  return Promise.all(
    shownImports(imports, { now: Date.now(), seen }).map((job) =>
      job.state === "refused" ? importApi.call("GET /api/imports/{id}", { params: { id: job.id } }) : job,
    ),
  );
}

async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof ApiError || cause instanceof UnreachableError) return undefined;
    throw cause;
  }
}
