import type { TransferTools } from "../cli/index.ts";
import {
  guessFileKind,
  openCandidateTable,
  openMessageFiles,
  openTable,
  writeReport,
  writeTable,
} from "../transfer/index.ts";
import { movedFiles } from "./moved-files.ts";

/** The tools for moving in and out, over the files of this machine. */
export function transferTools(): TransferTools {
  const files = movedFiles();
  return {
    kindOf: async (path) => {
      if (await files.isFolder(path)) return "mail";
      const kind = guessFileKind(path, await files.beginningOf(path));
      return kind === "mbox" || kind === "message" ? "mail" : kind;
    },
    openCandidateTable: (path, request) => openCandidateTable(() => files.pieces(path), request),
    openTable: (path, request) => openTable(() => files.pieces(path), request),
    openMail: async (path, mine) => {
      const { MESSAGE_LIMITS, parseHead, tooMuch } = await import("../mail/heads/index.ts");
      return openMessageFiles(path, { files, mine, parseHead, tooMuch, mostBytes: MESSAGE_LIMITS.bytes });
    },
    readCards: async (path) => {
      const { readCards } = await import("../vcard/index.ts");
      return readCards(Buffer.concat(await Array.fromAsync(files.pieces(path))));
    },
    writeCards: async (cards, version) => (await import("../vcard/index.ts")).writeCards(cards, { version }),
    writeReport,
    writeTable,
  };
}
