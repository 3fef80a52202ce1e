import { guessFileKind } from "../../../transfer/index.ts";
import { readRange } from "./file-pieces.ts";

/** What was chosen, by what it holds. */
export type ChosenFiles =
  | { readonly kind: "table" | "cases" | "cards"; readonly file: File }
  | { readonly kind: "mail"; readonly files: readonly File[] }
  | { readonly kind: "refused"; readonly sentence: string };

const HEAD_BYTES = 4_000;
const MOST_BYTES = 200 * 1024 * 1024;

/** Looks at the beginnings of files. Several at once are messages: of everything else one file is read at a time. */
export async function chooseFiles(files: readonly File[]): Promise<ChosenFiles> {
  const kinds = await Promise.all(
    files.map(async (file) => guessFileKind(file.name, await readRange(file, 0, HEAD_BYTES))),
  );
  const large = files.find(({ size }) => size > MOST_BYTES);
  if (large !== undefined)
    return refused(`${large.name} is larger than 200 MB. The terminal reads it: fineline import`);
  const [file] = files;
  if (file === undefined) return refused("No file was chosen.");
  if (kinds.every((kind) => kind === "mbox" || kind === "message")) return { kind: "mail", files };
  if (files.length > 1) return refused("Several files at once can be messages only. Choose the others one by one.");
  switch (kinds[0]) {
    case "json":
      return { kind: "cases", file };
    case "cards":
      return { kind: "cards", file };
    case "archive":
      return refused(`${file.name} is packed. Open it, and save the table in it as CSV.`);
    default:
      return { kind: "table", file };
  }
}

function refused(sentence: string): ChosenFiles {
  return { kind: "refused", sentence };
}
