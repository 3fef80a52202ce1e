import type { FollowedFacts } from "../../app/index.ts";
import { planToJson } from "../../contract/index.ts";
import type { Services } from "../command.ts";
import { BLANK, type PageLine, paintPage, paragraph } from "../render/page.ts";
import { renderChanges } from "./render-changes.ts";

export interface TellOptions {
  readonly json: boolean;
  readonly dryRun?: boolean;
  /** What was recorded, in words, a line each. */
  readonly understood: readonly string[];
  /** How the lines begin: "Recorded". */
  readonly verb: string;
  /** Sentences for a person besides. */
  readonly notices?: readonly string[] | undefined;
  /** Further keys of the JSON. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** Tells what was recorded and what became of the plan; with `--json`, `{"recorded": [ids], "plan": …}`. */
export async function tellFollowed(
  followed: FollowedFacts,
  options: TellOptions,
  { terminal, ownTimeZone }: Pick<Services, "terminal" | "ownTimeZone">,
): Promise<void> {
  const { facts, after, parsed } = followed;
  if (options.json) {
    const plan = planToJson(after.plan, parsed.case.calendar.timeZone);
    const key = options.dryRun === true ? "wouldRecord" : "recorded";
    const recorded = options.dryRun === true ? facts : facts.map(({ id }) => id);
    await terminal.out(`${JSON.stringify({ [key]: recorded, ...options.also, plan }, null, 2)}\n`);
    return;
  }
  const { columns } = terminal;
  const told: readonly PageLine[] = options.understood.flatMap((words) =>
    paragraph(`${options.verb}: ${words}.`, columns, { hanging: 2 }),
  );
  const notices = (options.notices ?? []).flatMap((notice) => paragraph(notice, columns));
  await terminal.out(
    paintPage([...told, ...notices, BLANK, ...renderChanges(followed, { columns, ownTimeZone })], terminal),
  );
}
