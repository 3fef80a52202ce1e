import type { CalendarJson, MeJson, NamedStage, OpeningJson, OpeningScopeJson } from "../../contract/index.ts";
import type { ParsedArguments } from "../arguments.ts";
import type { Services } from "../command.ts";
import { CALENDAR_OPTIONS, readDateOption } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import { simplifyName } from "../simplify-name.ts";

/** What may be said of an opening. */
export const OPENING_OPTIONS = {
  ...CALENDAR_OPTIONS,
  signed: "string",
  promise: "strings",
  stage: "strings",
  interviewer: "strings",
  "employees-25": "string",
  advertised: "string",
  "tell-others": "string",
  "acknowledge-automatically": "string",
  "candidate-pages": "string",
  "tell-interviewers": "string",
  "keep-months": "string",
  json: "boolean",
} as const;

export type OpeningOptions = ParsedArguments<typeof OPENING_OPTIONS>["options"];

/** What options say of an opening besides its calendar, and nothing else. */
export async function readOpeningOptions(
  options: OpeningOptions,
  calendar: CalendarJson,
  services: Pick<Services, "now">,
): Promise<Partial<OpeningJson>> {
  const { promise, stage, interviewer } = options;
  const { "tell-others": tellOthers, "keep-months": keepMonths } = options;
  const automatically = yesOrNo("acknowledge-automatically", options["acknowledge-automatically"]);
  const candidatePages = yesOrNo("candidate-pages", options["candidate-pages"]);
  const tellInterviewers = yesOrNo("tell-interviewers", options["tell-interviewers"]);
  const promises: OpeningJson["promises"][number][] = [];
  for (const text of promise) promises.push(await readPromise(text, calendar, services));
  return {
    ...(options.signed === undefined ? {} : { me: readSigned(options.signed) }),
    ...(promise.length === 0 ? {} : { promises }),
    ...(stage.length === 0 ? {} : { stages: stage.map(readStage) }),
    ...(interviewer.length === 0 ? {} : { interviewers: readInterviewers(interviewer) }),
    ...(tellOthers === undefined ? {} : { tellOthersAfter: await tellOthersAfter(tellOthers, calendar, services) }),
    ...(automatically === undefined ? {} : { acknowledgeAutomatically: automatically }),
    ...(candidatePages === undefined ? {} : { candidatePages }),
    ...(tellInterviewers === undefined ? {} : { tellInterviewers }),
    ...(keepMonths === undefined ? {} : { keepMonths: wholeMonths(keepMonths) }),
  };
}

/** What options say of the scope of the law. */
export function readScope(options: OpeningOptions): OpeningScopeJson {
  const employees25OrMore = yesOrNo("employees-25", options["employees-25"]);
  const publiclyAdvertised = yesOrNo("advertised", options.advertised);
  return {
    ...(employees25OrMore === undefined ? {} : { employees25OrMore }),
    ...(publiclyAdvertised === undefined ? {} : { publiclyAdvertised }),
  };
}

function yesOrNo(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text !== "yes" && text !== "no") misuse(`--${name}: expected yes or no, got ${JSON.stringify(text)}`);
  return text === "yes";
}

async function readPromise(
  text: string,
  calendar: CalendarJson,
  services: Pick<Services, "now">,
): Promise<OpeningJson["promises"][number]> {
  const [what, by] = bothSides("promise", text, "word on the decision=27 November");
  return { what, by: await readDateOption({ name: "promise", text: by, calendar }, services) };
}

/** The text before the equals sign and what is behind it. */
function bothSides(name: string, text: string, example: string): readonly [string, string] {
  const equals = text.lastIndexOf("=");
  const [before, after] = [text.slice(0, Math.max(equals, 0)).trim(), text.slice(equals + 1).trim()];
  if (before !== "" && after !== "") return [before, after];
  return misuse(`--${name}: expected such as "${example}", got ${JSON.stringify(text)}`);
}

const STAGES: readonly NamedStage[] = ["applied", "interviewed", "final-round", "offer"];

function readStage(text: string): OpeningJson["stages"][number] {
  const [name, is] = bothSides("stage", text, "Panel=interviewed");
  const stage = STAGES.find((each) => each === is);
  return stage === undefined
    ? misuse(`--stage: expected one of ${STAGES.join(", ")}, got "${is}"`)
    : { name, is: stage };
}

/** A name and an address, as they are typed. */
function nameAndAddress(option: string, text: string): readonly [name: string, email: string] {
  const [name = "", email = ""] = text.split(",").map((part) => part.trim());
  if (name === "") misuse(`--${option}: expected such as "Noor Haddad, noor@metro.example", got "${text}"`);
  return [name, email];
}

function readSigned(text: string): MeJson {
  const [name, email] = nameAndAddress("signed", text);
  return { name, ...(email === "" ? {} : { email }) };
}

function readInterviewers(texts: readonly string[]): OpeningJson["interviewers"] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const [name, email] = nameAndAddress("interviewer", text);
    const id = freeId(name, taken);
    taken.add(id);
    return { id, name, ...(email === "" ? {} : { email }) };
  });
}

/** An id after a name; a number makes it another one where it is taken. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    simplifyName(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40) || "opening";
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

async function tellOthersAfter(text: string, calendar: CalendarJson, services: Pick<Services, "now">): Promise<string> {
  return text === "offer-accepted" ? text : readDateOption({ name: "tell-others", text, calendar }, services);
}

function wholeMonths(text: string): number {
  const months = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return months <= 120 ? months : misuse(`--keep-months: expected a number from 0 to 120, got ${JSON.stringify(text)}`);
}
