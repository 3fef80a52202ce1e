import type { HeadBatch, MailFolder, MessageFiles, MessageHead, MessageSource } from "../../app/index.ts";
import { latinOf } from "../bytes.ts";
import { guessFileKind } from "../file-kind.ts";
import { MboxSplitter, unquoteMbox } from "./mbox-splitter.ts";

/** Files as they are read here: in pieces, and anywhere within. */
export interface FileAccess {
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>;
  readonly beginningOf: (path: string) => Promise<Uint8Array>;
  readonly readRange: (path: string, start: number, length: number) => Promise<Uint8Array>;
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly listFiles: (path: string) => Promise<readonly string[]>;
}

/** How heads are read, and what is too much, are the mailbox's own ways. */
export interface MessageFilesOptions {
  readonly files: FileAccess;
  /** The user's own addresses, in lower case: what comes from them was sent. */
  readonly mine: readonly string[];
  readonly parseHead: (
    bytes: Uint8Array,
    place: {
      readonly accountId: string;
      readonly path: string;
      readonly isInSent: boolean;
      readonly uid: number;
      readonly receivedAt: number;
      readonly threadId: string | undefined;
    },
  ) => MessageHead;
  /** Why a message is too much to be read; undefined where it is not. */
  readonly tooMuch: (bytes: Uint8Array) => string | undefined;
  readonly mostBytes: number;
}

/** Where a message lies. */
interface Place {
  readonly path: string;
  readonly start: number;
  readonly length: number;
}

interface FoundHead {
  readonly place: Place;
  readonly head: Uint8Array | undefined;
  readonly isMbox: boolean;
}

const BATCH = 200;
const HEAD_BYTES = 128 * 1024;
/** A moment that no message has: who gives no date of their own has this one. */
const UNDATED = Date.UTC(9999, 0);

/** An mbox file, a message file, or a folder of both, as a mailbox whose folders they are. Files of other kinds are passed over. */
export async function openMessageFiles(path: string, options: MessageFilesOptions): Promise<MessageFiles> {
  const { files } = options;
  const paths = (await files.isFolder(path)) ? await files.listFiles(path) : [path];
  const [boxes, messages]: [string[], string[]] = [[], []];
  for (const each of paths) {
    const kind = guessFileKind(each, await files.beginningOf(each));
    if (kind === "mbox") boxes.push(each);
    if (kind === "message") messages.push(each);
  }
  return new FilesAsMailbox(options, boxes, { path, messages });
}

class FilesAsMailbox implements MessageFiles {
  readonly #options: MessageFilesOptions;
  readonly #boxes: readonly string[];
  readonly #single: { readonly path: string; readonly messages: readonly string[] };
  /** Of the batch that was given last: whoever reads a message does so before asking for the next. */
  #places = new Map<number, FoundHead>();

  constructor(
    options: MessageFilesOptions,
    boxes: readonly string[],
    single: { readonly path: string; readonly messages: readonly string[] },
  ) {
    this.#options = options;
    this.#boxes = boxes;
    this.#single = single;
  }

  readonly listFolders = async (): Promise<readonly MailFolder[]> => {
    const { path, messages } = this.#single;
    const boxes = this.#boxes.map((each) => folderOf(each, 0));
    return messages.length === 0 ? boxes : [...boxes, folderOf(path, messages.length)];
  };

  readonly readHeads = (folder: MailFolder): AsyncIterable<HeadBatch> => this.#batches(folder);

  readonly readSource = async (_: MailFolder, uid: number): Promise<MessageSource> => {
    const found = this.#places.get(uid);
    const { files, tooMuch, mostBytes } = this.#options;
    if (found === undefined) return { kind: "gone" };
    const { path, start, length } = found.place;
    if (found.isMbox && length > mostBytes)
      return { kind: "poisoned", reason: `it is larger than ${mostBytes / 1024 / 1024} MB` };
    const bytes = await files.readRange(path, start, length);
    const reason = tooMuch(bytes);
    if (reason !== undefined) return { kind: "poisoned", reason };
    return { kind: "source", bytes: found.isMbox ? unquoteMbox(bytes) : bytes };
  };

  async *#batches(folder: MailFolder): AsyncGenerator<HeadBatch> {
    let [batch, uid]: [FoundHead[], number] = [[], 0];
    const isBox = this.#boxes.includes(folder.path);
    for await (const found of isBox ? this.#mboxHeads(folder.path) : this.#messageHeads()) {
      batch.push(found);
      if (batch.length < BATCH) continue;
      yield this.#batchOf(batch, folder, uid);
      uid += batch.length;
      batch = [];
    }
    if (batch.length > 0) yield this.#batchOf(batch, folder, uid);
  }

  async *#mboxHeads(path: string): AsyncGenerator<FoundHead> {
    const splitter = new MboxSplitter();
    for await (const piece of this.#options.files.pieces(path)) {
      for (const message of splitter.push(piece)) yield inBox(path, message);
    }
    for (const message of splitter.end()) yield inBox(path, message);
  }

  async *#messageHeads(): AsyncGenerator<FoundHead> {
    for (const path of this.#single.messages) {
      const beginning = await this.#options.files.readRange(path, 0, HEAD_BYTES);
      // How long it is shows when it is read: one more than is allowed says that it is too much.
      const place = { path, start: 0, length: this.#options.mostBytes + 1 };
      yield { place, head: headOf(beginning), isMbox: false };
    }
  }

  #batchOf(batch: readonly FoundHead[], folder: MailFolder, before: number): HeadBatch {
    const heads: MessageHead[] = [];
    const poisoned: { uid: number; reason: string }[] = [];
    this.#places = new Map(batch.map((found, at) => [before + at + 1, found]));
    for (const [uid, found] of this.#places) {
      const head = found.head === undefined ? undefined : this.#parse(found.head, found.place.path, uid, folder);
      if (head === undefined) poisoned.push({ uid, reason: "its head is larger than 128 kB" });
      else if (head.at === UNDATED) poisoned.push({ uid, reason: "it does not say when it was written" });
      else heads.push(head);
    }
    return { heads, poisoned, lastUid: before + batch.length, left: 0 };
  }

  #parse(bytes: Uint8Array, file: string, uid: number, { path }: MailFolder): MessageHead {
    const { parseHead, mine } = this.#options;
    const place = { accountId: "files", path, uid, receivedAt: UNDATED, threadId: undefined };
    const head = parseHead(bytes, { ...place, isInSent: isSent(bytes, file) });
    return mine.includes(head.from?.address ?? "") ? { ...head, isInSent: true } : head;
  }
}

function folderOf(path: string, messages: number): MailFolder {
  return { path, role: "other", uidValidity: "1", uidNext: 1, messages };
}

function inBox(
  path: string,
  { start, end, head }: { start: number; end: number; head: Uint8Array | undefined },
): FoundHead {
  return { place: { path, start, length: end - start }, head, isMbox: true };
}

/** Up to the first empty line; undefined where there is none within reach. */
function headOf(bytes: Uint8Array): Uint8Array | undefined {
  const text = latinOf(bytes);
  const end = /\r?\n\r?\n/.exec(text)?.index;
  if (end !== undefined) return bytes.subarray(0, end);
  return bytes.length < HEAD_BYTES ? bytes : undefined;
}

const SENT_FOLDER =
  /(?:^|[\\/])(?:\[?gmail\]?[\\/])?(?:sent|sent (?:mail|items|messages)|gesendet(?:e .*)?)(?:\.mbox)?(?:[\\/][^\\/]*)?$/i;

/** By the labels that Gmail's export writes, or the name of the file or its folder. */
function isSent(head: Uint8Array, path: string): boolean {
  const text = latinOf(head);
  return /^x-gmail-labels:.{0,400}\bsent\b/im.test(text) || SENT_FOLDER.test(path);
}
