import {
  type ApplicationOutcome,
  acceptApplications,
  DOUBT_SENTENCES,
  type MailApplication,
  openingCalendar,
  type StoredOpening,
  saveOpening,
} from "../../app/index.ts";
import { type ApplicationMailboxJson, type OpeningJson, parseOpening } from "../../contract/index.ts";
import { describeDayShort, formatInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { bullet, line, type PageLine, paintPage, paragraph, span } from "../render/page.ts";
import { chooseOpening } from "./choose.ts";
import { outJson } from "./out-json.ts";

/** `employer mailbox OPENING MAILBOX`: where applications for an opening arrive; `--off` says that they do so no longer. */
export async function markMailbox(args: readonly string[], services: Services): Promise<ExitStatus> {
  const spec = { folder: "string", "subject-has": "string", "take-in": "string", off: "boolean" } as const;
  const { options, positionals } = parseArguments(args, spec);
  const store = await services.openStore();
  const stored = chooseOpening(positionals[0], { openings: await store.openings.listOpenings() });
  const { applications: before, ...without } = stored.opening;
  if (options.off) return keep(without, { stored, said: "Applications are looked for in no mailbox now." }, services);
  const typed = positionals[1] ?? before?.mailbox;
  if (typed === undefined) misuse("employer mailbox: expected an OPENING and a MAILBOX, such as jobs@metro.example");
  const mailbox = await chooseMailbox(typed, services);
  const applications: ApplicationMailboxJson = {
    ...before,
    mailbox: mailbox.id,
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    ...(options["subject-has"] === undefined ? {} : { subjectHas: options["subject-has"] }),
    ...(options["take-in"] === undefined ? {} : { takesIn: yesOrNo(options["take-in"]) }),
  };
  const how = applications.takesIn === true ? "are taken in by themselves" : "wait for your word";
  const said = `Applications for ${stored.opening.title} are looked for in ${mailbox.address}, and ${how}.`;
  return keep({ ...without, applications }, { stored, said }, services);
}

function yesOrNo(text: string): boolean {
  if (text !== "yes" && text !== "no") misuse(`--take-in: expected yes or no, got ${JSON.stringify(text)}`);
  return text === "yes";
}

async function chooseMailbox(typed: string, services: Services) {
  const tools = await services.openMailTools();
  try {
    const accounts = await tools.store.listAccounts();
    const found = accounts.find(({ id, address }) => id === typed || address.toLowerCase() === typed.toLowerCase());
    if (found !== undefined) return found;
    const there = accounts.map(({ address }) => address).join(", ");
    return misuse(`employer mailbox: ${JSON.stringify(typed)} is no mailbox here. There is: ${there || "none"}`);
  } finally {
    await tools.close();
  }
}

interface Keeping {
  readonly stored: StoredOpening;
  readonly said: string;
}

async function keep(opening: OpeningJson, { stored, said }: Keeping, services: Services): Promise<ExitStatus> {
  const parsed = parseOpening(opening, services);
  if (!parsed.ok) return refuse(parsed.error, "employer");
  const store = await services.openStore();
  const input = { store, openings: store.openings, now: services.now };
  const revision = await saveOpening({ opening: parsed.value, replacing: stored.revision }, input);
  if (revision === "stale") misuse("employer mailbox: somebody else changed it meanwhile");
  await services.terminal.out(paintPage(paragraph(said, services.terminal.columns), services.terminal));
  return 0;
}

/** `employer applications [OPENING]`: who applied by mail and waits for a word. */
export async function listMailApplications(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const store = await services.openStore();
  const openings = await store.openings.listOpenings();
  const meant =
    positionals[0] === undefined ? {} : { openingId: chooseOpening(positionals[0], { openings }).opening.id };
  const waiting = await store.applications.listApplications({ ...meant, state: "open" });
  if (options.json) return outJson({ applications: waiting.map((each) => applicationJson(each, services)) }, services);
  const byId = new Map(openings.map(({ opening }) => [opening.id, opening]));
  const { terminal } = services;
  const page = waiting.flatMap((each) => applicationLines(each, byId.get(each.openingId)!, services));
  await terminal.out(paintPage(page.length === 0 ? [line("Nobody waits to be taken in.")] : page, terminal));
  return 0;
}

function applicationLines(
  { name, email, subject, at, attachments, doubts }: MailApplication,
  opening: OpeningJson,
  { holidays, now, terminal: { columns } }: Services,
): readonly PageLine[] {
  const day = describeDayShort(openingCalendar(opening, holidays, now).dateOf(at));
  const files = attachments.length === 0 ? "" : ` with ${attachments.join(", ")}`;
  return [
    [span(name === "" ? email : name, "strong"), span(` applied for ${opening.title}, ${day}${files}`)],
    [span(`  ${[...(name === "" ? [] : [email]), subject].join("  ")}`, "quiet")],
    ...doubts.flatMap((doubt) => bullet("!", DOUBT_SENTENCES[doubt], columns)),
  ];
}

function applicationJson({ id, openingId, at, state: _, ...rest }: MailApplication, { ownTimeZone }: Services) {
  const { name, email, subject, attachments, doubts } = rest;
  return { id, opening: openingId, name, email, subject, at: formatInstant(at, ownTimeZone), attachments, doubts };
}

/** `employer take-in OPENING [ADDRESS…]`: makes candidates of who applied by mail; of everybody without a doubt where none is named. */
export async function takeIn(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { name: "string", json: "boolean" });
  const { chosen, isAll } = await chooseApplications("take-in", positionals, services);
  if (options.name !== undefined && chosen.length !== 1) misuse("--name: expected one ADDRESS with it");
  const meant = isAll ? chosen.filter(({ doubts }) => doubts.length === 0) : chosen;
  const named = options.name === undefined ? {} : { name: options.name };
  const store = await services.openStore();
  const { holidays, now, version, terminal } = services;
  const outcomes = await acceptApplications(
    meant.map((application) => ({ application, ...named })),
    { store, openings: store.openings, applications: store.applications, holidays, now, version },
  );
  const told = meant.map((each) => ({ ...each, outcome: outcomes.get(each.id)! }));
  if (options.json) {
    await outJson({ applications: told.map(({ id, email, outcome }) => ({ id, email, ...outcome })) }, services);
  } else {
    const left = chosen.length - meant.length;
    const rest =
      left === 0 ? [] : [line(`${left === 1 ? "One waits" : `${left} wait`} for you: fineline employer applications`)];
    const none = meant.length === 0 ? [line("Nobody was taken in.")] : [];
    const lines = told.map(({ name, email, outcome }) =>
      line(`${options.name ?? (name || email)}: ${outcomeWords(outcome)}`),
    );
    await terminal.out(paintPage([...none, ...lines, ...rest], terminal));
  }
  return told.some(({ outcome }) => outcome.kind === "refused") ? 1 : 0;
}

function outcomeWords(outcome: ApplicationOutcome): string {
  if (outcome.kind === "refused") return outcome.because;
  return outcome.kind === "taken-in" ? "a candidate now." : "a candidate already.";
}

/** `employer put-aside OPENING ADDRESS…`: who wrote did not apply; nothing is kept of them. */
export async function putAside(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, {});
  const { chosen, isAll } = await chooseApplications("put-aside", positionals, services);
  if (isAll) misuse("employer put-aside: expected an OPENING and an ADDRESS");
  const { applications } = await services.openStore();
  for (const { id } of chosen) await applications.dismissApplication(id, services.now);
  await services.terminal.out("Put aside.\n");
  return 0;
}

async function chooseApplications(verb: string, positionals: readonly string[], services: Services) {
  const store = await services.openStore();
  const { opening } = chooseOpening(positionals[0], { openings: await store.openings.listOpenings() });
  const waiting = await store.applications.listApplications({ openingId: opening.id, state: "open" });
  const typed = positionals.slice(1).map((text) => text.toLowerCase());
  if (typed.length === 0) return { chosen: waiting, isAll: true };
  const unknown = typed.find((text) => !waiting.some((each) => isNamed(each, text)));
  if (unknown !== undefined) misuse(`employer ${verb}: nobody waits under ${JSON.stringify(unknown)}`);
  return { chosen: waiting.filter((each) => typed.some((text) => isNamed(each, text))), isAll: false };
}

function isNamed({ id, email, name }: MailApplication, typed: string): boolean {
  return id === typed || email === typed || name.toLowerCase() === typed;
}
