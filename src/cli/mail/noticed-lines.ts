import { describeProposal, otherCasesOf, type Proposal, type StoredHeader } from "../../app/index.ts";
import { ownClock, shortMomentByClock } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { BLANK, line, type PageLine, paragraph } from "../render/page.ts";

const SHORTEST_ID = 4;

const HOW_SURE: Readonly<Record<Proposal["certainty"], string>> = {
  certain: "It says",
  likely: "Looks like",
  possible: "May be",
};

type NoticedServices = Pick<Services, "openStore" | "holidays" | "now" | "ownTimeZone" | "terminal">;

/**
 * What was noticed, a few lines each: whose message of when, what accepting records, and how to accept. `open` is all that waits:
 * ids are told as short as they are typed.
 */
export async function noticedLines(
  proposals: readonly Proposal[],
  open: readonly Proposal[],
  services: NoticedServices,
): Promise<readonly PageLine[]> {
  const headers = await (await services.openStore()).listHeaders();
  const ids = open.map(({ id }) => id);
  const told = proposals.map((proposal) => linesOf(proposal, { ids, headers, services }));
  return (await Promise.all(told)).flatMap((lines, number) => (number === 0 ? lines : [BLANK, ...lines]));
}

interface Known {
  readonly ids: readonly string[];
  readonly headers: readonly StoredHeader[];
  readonly services: NoticedServices;
}

async function linesOf(proposal: Proposal, { ids, headers, services }: Known): Promise<readonly PageLine[]> {
  const { holidays, now, terminal } = services;
  const described = await describeProposal(proposal, { store: await services.openStore(), holidays, now });
  if (described === undefined) return [];
  const { company, role, who, records } = described;
  const { message, certainty, state } = proposal;
  const sure = state === "recorded" ? "Recorded" : HOW_SURE[certainty];
  const what = records.length === 0 ? "it no longer fits what is recorded" : records.join("; ");
  const wrapped = (text: string) => paragraph(text, terminal.columns, { indent: 2, hanging: 2 });
  return [
    ...paragraph(`${company}, ${role}`, terminal.columns, { tone: "strong" }),
    ...wrapped(`${who} wrote on ${momentOf(message.at, services)}: “${message.subject || "Without a subject"}”`),
    ...wrapped(`${sure}: ${what}`),
    ...(state === "open" ? waysLines(proposal, { ids, headers }) : []),
  ];
}

/** What to type, which is never broken. */
function waysLines(proposal: Proposal, { ids, headers }: Pick<Known, "ids" | "headers">): readonly PageLine[] {
  const id = shortId(proposal.id, ids);
  const others = otherCasesOf(proposal, headers);
  return [
    line(`  fineline mail accept ${id}   or   fineline mail dismiss ${id}`, "accent"),
    ...others.flatMap(({ id: caseId, header }) => [
      line(`  Or is it about ${header.company}, ${header.role}?`),
      line(`  fineline mail accept ${id} --case ${caseId}`, "accent"),
    ]),
  ];
}

function momentOf(at: number, { now, ownTimeZone }: NoticedServices): string {
  return shortMomentByClock(at, ownClock(ownTimeZone), now);
}

/** The shortest beginning of an id that is no other's; the number after its point is kept. */
function shortId(id: string, ids: readonly string[]): string {
  const [key = "", ...number] = id.split(".");
  for (let length = SHORTEST_ID; length < key.length; length += 1) {
    const short = [key.slice(0, length), ...number].join(".");
    if (findByShortId(short, ids).length === 1) return short;
  }
  return id;
}

/** The ids that a typed one means: itself, else those of its beginning and its number, else all that begin with it. */
export function findByShortId(typed: string, ids: readonly string[]): readonly string[] {
  if (ids.includes(typed)) return [typed];
  const [start = "", ...number] = typed.split(".");
  const numbered = ids.filter((id) => {
    const [key = "", ...rest] = id.split(".");
    return key.startsWith(start) && rest.join(".") === number.join(".");
  });
  return numbered.length > 0 ? numbered : ids.filter((id) => id.startsWith(typed));
}
