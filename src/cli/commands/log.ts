import {
  type FollowedFacts,
  followFacts,
  getStoredCase,
  planCase,
  readStoredCase,
  type StoredCase,
} from "../../app/index.ts";
import type { FactJson } from "../../contract/index.ts";
import { businessCalendarOf, type Case, MINUTE_MS, parseInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, Services } from "../command.ts";
import { draftFacts, LOG_OPTIONS, type SentLetter, tellFollowed } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";

export const command: Command = {
  name: "log",
  summary: "records what happened, in words, and shows what changed",
  usage: [
    "log CASE sent PURPOSE CONTACT[,CONTACT]|all [WHEN]",
    'log CASE heard update|vague|question|… [FROM] ["WORDS"]',
    "log CASE heard rejection|offer [FROM]",
    "log CASE timeline [--by DATE] [--contact C] [--every WORDS] …",
    "log CASE interview WHEN [--to TIME] [--with A,B] …",
    'log CASE promise CONTACT "WHAT" [--by DATE]',
    "log CASE offer [--respond-by DATE] | rejection | closed | reopened",
    "log CASE withdrawn | accepted | declined",
    'log CASE applied [HOW] | news "WHAT" | interest',
    'log CASE done STEP | note "TEXT"',
    'log globex sent thank-you dana --at "yesterday 3pm"',
    'log globex heard update "decision by friday"',
    "log globex interview friday 14:00 --for 90m --with dana,lee",
    'log globex interview "last thursday 2pm" --with dana',
  ],
  options: [
    ["--at WHEN", 'when it happened, otherwise now: "yesterday 3pm"'],
    ["--note TEXT", "kept with it"],
    ["--channel HOW", "email, phone, post, message or in-person"],
    ["--words N", "how long the letter was (sent)"],
    ["--letter FILE", "counts its words and keeps a hash of its text (sent)"],
    ["--ref FACT", "which promise it keeps (sent), what it answers (heard)"],
    ["--by DATE", "they decide by (timeline, heard), or you promised by"],
    ["--contact C", "whom to ask (timeline)"],
    ["--said-by C", "who said so (timeline, offer, rejection)"],
    ["--may-follow-up yes|no", "whether you may ask after that date (timeline)"],
    ["--no-contact", "they asked for no contact (timeline)"],
    ["--thank-you-only", "they asked for thanks only (timeline)"],
    ["--every WORDS", '"every friday": a standing wish; "never" ends it'],
    ["--next-steps TEXT", "what they said comes next (timeline)"],
    ["--to TIME, --for 45m", "until when, or how long; otherwise an hour (interview)"],
    ["--with A,B", "who was there (interview)"],
    ["--format HOW", "phone, video, onsite or panel (interview)"],
    ['--topic dana="…; …"', "what they talked about, once a person (interview)"],
    ["--respond-by DATE", "until when they want an answer (offer)"],
    ["--dry-run", "shows what would be recorded and changed"],
    ["--json", '{"recorded": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, LOG_OPTIONS);
    const [name, ...words] = positionals;
    if (name === undefined) misuse('log: expected CASE and what happened. See "fineline log --help".');
    if (name === "help" && words.length === 0) {
      const { commandHelp } = await import("../help.ts");
      await services.terminal.out(commandHelp(command));
      return 0;
    }
    const store = await services.openStore();
    const { now, holidays, newId } = services;
    const stored = await getStoredCase(store, (await chooseCase(name, store)).id);
    const parsed = readStoredCase(stored, holidays, now);
    const planned = planCase(parsed, { now, clock: now });
    if (!planned.ok) refuse(planned.error, `case ${stored.id}`);
    const theCase = parsed.case;
    const calendar = businessCalendarOf(theCase.calendar);
    const ownTimeZone = theCase.me.timeZone ?? services.ownTimeZone;
    const letter = await readSentLetter(options, theCase, services);
    const context = {
      theCase,
      header: stored.header,
      plan: planned.value.plan,
      calendar,
      now,
      ownTimeZone,
      options,
      letter,
    };
    const drafted = await draftFacts(words, context);
    const dryRun = options["dry-run"];
    const followed = await followFacts(drafted.facts, stored, { store, holidays, newId, now, dryRun });
    if (!followed.ok) refuse(followed.error, "log");
    if (!options.json) await warnOfTwin(followed.value, stored, services);
    const verb = dryRun ? "Would record" : "Recorded";
    const { understood, notices } = drafted;
    await tellFollowed(followed.value, { json: options.json, dryRun, understood, notices, verb }, services);
    return 0;
  },
};

/** The letter that `--letter` names; only then is what reads letters loaded. */
async function readSentLetter(
  { letter: path, words }: { readonly letter: string | undefined; readonly words: string | undefined },
  theCase: Case,
  services: Services,
): Promise<SentLetter | undefined> {
  if (path === undefined) return undefined;
  if (words !== undefined) misuse("log sent: expected either --letter or --words");
  const { sentLetterOf } = await import("../letters/sent-letter.ts");
  return sentLetterOf(path, theCase, services);
}

/** The same recorded twice within a minute is rarely meant. */
async function warnOfTwin({ facts }: FollowedFacts, stored: StoredCase, { terminal }: Services): Promise<void> {
  const [first] = facts;
  if (first === undefined || !stored.facts.some((fact) => isTwin(fact, first))) return;
  await terminal.err('The same is already recorded for that minute. "fineline undo" takes this one back.\n');
}

function isTwin(one: FactJson, other: FactJson): boolean {
  if (Math.abs(parseInstant(one.at) - parseInstant(other.at)) >= MINUTE_MS) return false;
  return contentOf(one) === contentOf(other);
}

function contentOf({ id: _id, at: _at, ...content }: FactJson): string {
  const own = Object.entries(content).filter(([key]) => !key.startsWith("x-"));
  return JSON.stringify(own.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
