import { type AccountPause, type MailAccount, needsPerson, type OutboxItem } from "../../app/index.ts";
import { formatInstant, type Instant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { BLANK, line, type PageLine, paintPage, paragraph } from "../render/page.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";

interface MailboxStatus {
  readonly address: string;
  readonly mode: MailAccount["mode"];
  readonly imap: string;
  readonly smtp: string;
  readonly folders: number;
  readonly toDecide: number;
  /** Why no letter goes through it now; null where letters go. */
  readonly pause: Omit<AccountPause, "accountId"> | null;
  /** Letters that are to go through it. */
  readonly onItsWay: number;
  /** Letters of which a person has to say something. */
  readonly inDoubt: number;
  readonly recorded: number;
  readonly unreadable: readonly { readonly folder: string; readonly uid: number; readonly reason: string }[];
}

/** `mail status [ADDRESS...]`: each mailbox, why it rests, what is on its way or waits for a word, and what could not be read. */
export async function showMailboxes(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const accounts = await chooseAccounts(positionals, tools.store);
  const { outbox } = await services.openStore();
  const [letters, pauses] = [await outbox.list(), await outbox.listPauses()];
  const { now } = services;
  const all = await Promise.all(accounts.map((account) => statusOf(account, { tools, letters, pauses, now })));
  const page = () => all.flatMap((status, index) => [...(index === 0 ? [] : [BLANK]), ...describe(status, services)]);
  await services.terminal.out(
    options.json
      ? `${JSON.stringify(
          all.map((status) => statusJson(status, services)),
          null,
          2,
        )}\n`
      : paintPage(page(), services.terminal),
  );
  return 0;
}

interface Known {
  readonly tools: MailTools;
  readonly letters: readonly OutboxItem[];
  readonly pauses: readonly AccountPause[];
  readonly now: Instant;
}

async function statusOf(
  { id, address, mode, imap, smtp }: MailAccount,
  { tools: { store }, letters, pauses, now }: Known,
): Promise<MailboxStatus> {
  const pending = letters.filter(({ accountId, state }) => accountId === id && !OVER.has(state.kind));
  const pause = pauses.find(({ accountId, until }) => accountId === id && (until === null || until > now));
  const own = (await store.listProposals()).filter(({ message }) => message.accountId === id);
  const poisoned = await store.listPoisoned(id);
  return {
    address,
    mode,
    imap: `${imap.host}:${imap.port}`,
    smtp: `${smtp.host}:${smtp.port}`,
    folders: (await store.listCursors(id)).length,
    toDecide: own.filter(({ state }) => state === "open").length,
    pause: pause ?? null,
    onItsWay: pending.filter((item) => !needsPerson(item)).length,
    inDoubt: pending.filter(needsPerson).length,
    recorded: own.filter(({ state }) => state === "recorded" || state === "accepted").length,
    unreadable: poisoned.map(({ path, uid, reason }) => ({ folder: path, uid, reason })),
  };
}

const OVER: ReadonlySet<string> = new Set(["accepted", "cancelled"]);

function statusJson({ pause, ...status }: MailboxStatus, { ownTimeZone }: Services) {
  if (pause === null) return { ...status, pause };
  const { problem, response, pausedAt, until } = pause;
  const moment = (at: Instant) => formatInstant(at, ownTimeZone);
  const moments = { pausedAt: moment(pausedAt), until: until === null ? null : moment(until) };
  return { ...status, pause: { problem, response, ...moments } };
}

function describe(status: MailboxStatus, services: Services): readonly PageLine[] {
  const { terminal } = services;
  const { folders, toDecide, recorded, unreadable, mode, imap, smtp } = status;
  const read = folders === 0 ? "not read yet" : `${folders} folders read`;
  const sending = mode === "send" ? `, sending by ${smtp}` : "";
  return [
    line(status.address, "strong"),
    ...paragraph(
      `${mode}, from ${imap}${sending}: ${read}, ${recorded} recorded, ${toDecide} to decide.`,
      terminal.columns,
      { indent: 2 },
    ),
    ...pauseLines(status, services),
    ...lettersLines(status, services),
    ...unreadable.flatMap(({ folder, uid, reason }) =>
      paragraph(`Passed over in ${folder}: message ${uid}, ${reason}.`, terminal.columns, {
        indent: 2,
        hanging: 2,
        tone: "quiet",
      }),
    ),
  ];
}

/** What a person can do about it, where they can. */
const PAUSES: Readonly<Record<AccountPause["problem"], string>> = {
  login: "Connect it again, and they go on",
  tls: "Nothing goes over a line that is not safe. It is tried again every half hour",
  settings: "Connect it again with other settings, and they go on",
  "day-limit": "Its provider lets no more go out today; they go on by themselves",
};

function pauseLines({ pause, address }: MailboxStatus, { terminal }: Services): readonly PageLine[] {
  if (pause === null) return [];
  const again = pause.until !== null ? "" : `: fineline mail connect ${address}`;
  return [
    ...paragraph(`No letter goes through it: ${pause.response}`, terminal.columns, {
      indent: 2,
      hanging: 2,
      tone: "late",
    }),
    ...paragraph(`${PAUSES[pause.problem]}${again}`, terminal.columns, { indent: 4 }),
  ];
}

function lettersLines({ onItsWay, inDoubt }: MailboxStatus, { terminal }: Services): readonly PageLine[] {
  const letters = (count: number) => `${count} ${count === 1 ? "letter" : "letters"}`;
  const parts = [
    ...(onItsWay === 0 ? [] : [`${letters(onItsWay)} on the way`]),
    ...(inDoubt === 0 ? [] : [`${letters(inDoubt)} for you to decide`]),
  ];
  return parts.length === 0
    ? []
    : paragraph(`${parts.join(", ")}: fineline mail outbox`, terminal.columns, { indent: 2 });
}
