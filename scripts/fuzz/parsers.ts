import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readInvitations } from "../../src/calendars/index.ts";
import {
  ok,
  parseCases,
  parseJsonText,
  parseLetterFile,
  parsePlaybook,
  parseSettingsChange,
} from "../../src/contract/index.ts";
import { MESSAGE_LIMITS, parseHead, tooMuch } from "../../src/mail/heads/index.ts";
import { readMessage } from "../../src/mail/reading/index.ts";
import { openMessageFiles, openTable } from "../../src/transfer/index.ts";
import { contactOfQr, readCards } from "../../src/vcard/index.ts";
import { APPLE, CALENDLY, GOOGLE, OUTLOOK, OUTLOOK_CUSTOM, ZOOM } from "../../test/calendars/invitation-forms.ts";
import { readLabelledMessages } from "../../test/mail/messages.ts";
import { bytesOf, inPieces } from "../../test/transfer/tables.ts";

/** A reader of files from outside, which must take any bytes. */
export interface Parser {
  readonly name: string;
  /** Files as they are met, which are damaged. */
  readonly files: readonly Uint8Array[];
  /** Whether there was something in it; throws where the parser is at fault. */
  readonly read: (bytes: Uint8Array) => Promise<boolean>;
}

const MESSAGES = readLabelledMessages().map(({ message }) => message);

const TABLES = [
  'Company,Role,Applied,Status,Notes\r\nGlobex,Clerk,15/09/2026,Applied,"one, ""two"""\r\nÜnited,Analyst,2026-09-16,Offer,=x\r\n',
  "Firma;Stelle;Beworben am;Status\nGlobex;Analyst;15.09.2026;Abgelehnt\nInitech;Clerk;16.09.2026;Interview\n",
  "company\trole\tapplied\nGlobex\tClerk\tSep 15, 2026\n",
];

const CARDS = [
  "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Kim\r\nitem1.EMAIL;TYPE=pref:dana@x.example\r\nADR:;;1 Lane;Town;;;\r\nEND:VCARD\r\n",
  "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lee Okafor\r\nTEL;VALUE=uri:tel:+12125550134\r\nNOTE:one\\, two\\n three\r\nEND:VCARD\r\n",
  "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ort=C3=ADz;Sam\r\nTEL;CELL:1\r\nEND:VCARD\r\n",
  "MECARD:N:Kim,Dana;TEL:+12125550134;EMAIL:dana@x.example;;",
];

const CORPUS = new URL("./corpus/", import.meta.url);
const EXAMPLES = new URL("../../examples/", import.meta.url);
const PLAYBOOKS = new URL("../../src/engine/playbooks/data/", import.meta.url);

const LETTERS = [
  "To: dana\nSubject: Thank you\nPurpose: thank-you\n\nDear Dana,\n\nthank you.\n",
  "To: lee\r\nSubject: Über die Stelle\r\nAttachment: paper.pdf\r\n\r\nDear Lee,\r\n",
];

const SETTINGS = [
  '{"name":"Alex Moreau","timeZone":"America/New_York","hours":{"open":"09:00","close":"17:00"},"weekend":[6,7]}',
  '{"notify":{"morning":"08:00","quietFrom":"20:00"},"daysOff":[{"from":"2026-12-24","to":"2027-01-02"}],"tone":"warm","playbook":null}',
];

/** Every reader of files and messages, each with files as they are met, and with those of its corpus. */
export const PARSERS: readonly Parser[] = readers().map((parser) => ({
  ...parser,
  files: [...parser.files, ...corpusOf(parser.name)],
}));

/** Files that a parser once failed at, or that are hard in another way; they are named after it: `message-files-1`. */
export function corpusOf(name: string): readonly Uint8Array[] {
  const mark = `${name.replace(" ", "-")}-`;
  const names = readdirSync(fileURLToPath(CORPUS)).filter((file) => file.startsWith(mark));
  return names.sort().map((file) => new Uint8Array(readFileSync(new URL(file, CORPUS))));
}

function readers(): readonly Parser[] {
  return [...readersOfFiles(), ...readersOfJson()];
}

/** What is sent to the API, or lies in a person's own files. */
function readersOfJson(): readonly Parser[] {
  const options = { holidays: () => ok({ holidays: [], notes: [] }), now: Date.UTC(2026, 10, 16) };
  const readers = {
    cases: (value: unknown) => parseCases(value, options).ok,
    playbooks: (value: unknown) => parsePlaybook(value).ok,
    settings: (value: unknown) => parseSettingsChange(value).ok,
  };
  const files = { cases: jsonIn(EXAMPLES), playbooks: jsonIn(PLAYBOOKS), settings: SETTINGS.map(bytesOf) };
  return Object.entries(readers).map(([name, accepts]) => ({
    name,
    files: files[name as keyof typeof files],
    read: async (bytes) => {
      const json = parseJsonText(bytes);
      return json.ok && accepts(json.value);
    },
  }));
}

function jsonIn(folder: URL): readonly Uint8Array[] {
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return names.sort().map((file) => new Uint8Array(readFileSync(new URL(file, folder))));
}

function readersOfFiles(): readonly Parser[] {
  return [
    {
      name: "invitations",
      files: [GOOGLE, OUTLOOK, OUTLOOK_CUSTOM, APPLE, ZOOM, CALENDLY].map(bytesOf),
      read: async (bytes) => readInvitations(bytes).ok,
    },
    {
      name: "cards",
      files: CARDS.map(bytesOf),
      read: async (bytes) => {
        contactOfQr(new TextDecoder().decode(bytes));
        return readCards(bytes).ok;
      },
    },
    { name: "tables", files: TABLES.map(bytesOf), read: readTable },
    { name: "messages", files: MESSAGES.map(bytesOf), read: async (bytes) => (await readMessage(bytes, undefined)).ok },
    { name: "mboxes", files: boxes(), read: (bytes) => readFile("a.mbox", bytes) },
    { name: "message files", files: MESSAGES.map(bytesOf), read: (bytes) => readFile("a.eml", bytes) },
    {
      name: "letter files",
      files: LETTERS.map(bytesOf),
      read: async (bytes) => parseLetterFile(new TextDecoder().decode(bytes)).ok,
    },
  ];
}

/** Five messages in each. */
function boxes(): readonly Uint8Array[] {
  const told = MESSAGES.map(
    (message) => `From a@x.example Mon Nov 16 10:00:00 2026\n${message.replace(/^From /gm, ">From ")}\n\n`,
  );
  return Array.from({ length: 20 }, (_, at) => bytesOf(told.slice(at * 5, at * 5 + 5).join("")));
}

async function readTable(bytes: Uint8Array): Promise<boolean> {
  const opened = await openTable(inPieces(bytes, 1_000));
  if (!opened.ok) return false;
  await Array.fromAsync(opened.value.lines());
  return true;
}

async function readFile(path: string, bytes: Uint8Array): Promise<boolean> {
  const files = {
    pieces: () => inPieces(bytes, 1_000)(),
    beginningOf: async () => bytes.subarray(0, 4_096),
    readRange: async (_: string, start: number, length: number) => bytes.subarray(start, start + length),
    isFolder: async () => false,
    listFiles: async () => [],
  };
  const box = await openMessageFiles(path, { files, mine: [], parseHead, tooMuch, mostBytes: MESSAGE_LIMITS.bytes });
  let found = 0;
  for (const folder of await box.listFolders()) {
    for await (const { heads } of box.readHeads(folder, 0)) {
      found += heads.length;
      for (const { uid } of heads) await box.readSource(folder, uid);
    }
  }
  return found > 0;
}
