import { readFile } from "node:fs/promises";
import { FileError } from "../cli/index.ts";
import { reasonOf } from "./files.ts";

/** The certificates in the file that `FINELINE_MAIL_CA` names, in PEM; undefined where it names none. Rejects with a `FileError`. */
export async function readAuthorities({ FINELINE_MAIL_CA: path }: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (path === undefined || path === "") return undefined;
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new FileError(`FINELINE_MAIL_CA: ${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}
