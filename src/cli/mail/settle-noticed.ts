import { acceptProposal, dismissProposal, type Proposal } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { line, paintPage } from "../render/page.ts";
import { cleanText } from "../render/plain-text.ts";
import type { MailTools } from "./mail-tools.ts";
import { findByShortId, noticedLines } from "./noticed-lines.ts";

/** `mail noticed [--json]`: what was noticed and waits for a word. */
export async function showNoticed(
  args: readonly string[],
  services: Services,
  { store }: MailTools,
): Promise<ExitStatus> {
  const { terminal } = services;
  const { options } = parseArguments(args, { json: "boolean" });
  const open = await store.listProposals({ state: "open" });
  const page = open.length === 0 ? [line("Nothing waits for a word.")] : await noticedLines(open, open, services);
  await terminal.out(options.json ? `${JSON.stringify(open, null, 2)}\n` : paintPage(page, terminal));
  return 0;
}

/** `mail accept ID... [--case CASE]`: records what messages were taken to say, in the case that is named where one is. */
export async function acceptNoticed(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { holidays, now, openStore, terminal } = services;
  const { options, positionals } = parseArguments(args, { case: "string" });
  const caseId = options.case === undefined ? undefined : (await chooseCase(options.case, await openStore())).id;
  for (const proposal of await chooseProposals(positionals, tools)) {
    const accepted = await acceptProposal(proposal.id, {
      store: await openStore(),
      proposals: tools.store,
      holidays,
      now,
      caseId,
    });
    if (!accepted.ok) return refuse(accepted.error, proposal.id);
    await terminal.out(`Recorded. ${cleanText(accepted.value.plan.headline)}\n`);
  }
  return 0;
}

/** `mail dismiss ID...`: puts aside what messages were taken to say. */
export async function dismissNoticed(
  args: readonly string[],
  { now, terminal }: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, {});
  for (const { id } of await chooseProposals(positionals, tools)) {
    const dismissed = await dismissProposal(id, { proposals: tools.store, now });
    if (!dismissed.ok) return refuse(dismissed.error, id);
    await terminal.out("Put aside.\n");
  }
  return 0;
}

/** By their ids, or by the beginning of one where it is no other's too. */
async function chooseProposals(typed: readonly string[], { store }: MailTools): Promise<readonly Proposal[]> {
  if (typed.length === 0) misuse('expected the id of what was noticed. See "fineline mail noticed".');
  const open = new Map((await store.listProposals({ state: "open" })).map((each) => [each.id, each]));
  return typed.map((word) => {
    const meant = findByShortId(word, [...open.keys()]);
    return meant.length === 1
      ? open.get(meant[0]!)!
      : misuse(`expected the id of something that waits for a word, got "${word}"`);
  });
}
