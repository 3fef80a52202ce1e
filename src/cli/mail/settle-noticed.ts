import { acceptProposal, dismissProposal, type Proposal } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { cleanText } from "../render/plain-text.ts";
import type { MailTools } from "./mail-tools.ts";
import { tellProposal } from "./scan-mailboxes.ts";

/** `mail noticed [--json]`: what was noticed and waits for a word. */
export async function showNoticed(
  args: readonly string[],
  { terminal }: Services,
  { store }: MailTools,
): Promise<ExitStatus> {
  const { options } = parseArguments(args, { json: "boolean" });
  const open = await store.listProposals({ state: "open" });
  const lines = open.length === 0 ? ["Nothing waits for a word."] : open.map(tellProposal);
  await terminal.out(options.json ? `${JSON.stringify(open, null, 2)}\n` : `${lines.map(cleanText).join("\n")}\n`);
  return 0;
}

/** `mail accept ID...`: records what messages were taken to say. */
export async function acceptNoticed(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  for (const proposal of await chooseProposals(args, tools)) {
    const { holidays, now, openStore, terminal } = services;
    const accepted = await acceptProposal(proposal.id, {
      store: await openStore(),
      proposals: tools.store,
      holidays,
      now,
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
  for (const { id } of await chooseProposals(args, tools)) {
    const dismissed = await dismissProposal(id, { proposals: tools.store, now });
    if (!dismissed.ok) return refuse(dismissed.error, id);
    await terminal.out("Put aside.\n");
  }
  return 0;
}

/** By their ids, or by the beginning of one where it is no other's too. */
async function chooseProposals(args: readonly string[], { store }: MailTools): Promise<readonly Proposal[]> {
  const { positionals } = parseArguments(args, {});
  if (positionals.length === 0) misuse('expected the id of what was noticed. See "fineline mail noticed".');
  const open = await store.listProposals({ state: "open" });
  return positionals.map((typed) => {
    const exact = open.find(({ id }) => id === typed);
    const begun = exact === undefined ? open.filter(({ id }) => id.startsWith(typed)) : [exact];
    return begun.length === 1
      ? begun[0]!
      : misuse(`expected the id of something that waits for a word, got "${typed}"`);
  });
}
