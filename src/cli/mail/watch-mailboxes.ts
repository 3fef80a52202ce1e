import { type MailOffice, type OfficeNews, runMailOffice } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { paintPage } from "../render/page.ts";
import { cleanText } from "../render/plain-text.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";
import { officeInput } from "./office-input.ts";
import { tellReport } from "./scan-mailboxes.ts";
import { letterLines } from "./tell-letter.ts";

/**
 * `mail watch [ADDRESS...]`: sends what is due and notices what comes in as it comes, until it is told to stop or every mailbox needs
 * a person.
 */
export async function watchMailboxes(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, {});
  const accounts = await chooseAccounts(positionals, tools.store);
  const only = positionals.length === 0 ? undefined : accounts.map(({ id }) => id);
  const ended = Promise.withResolvers<ExitStatus>();
  const endIfAllStopped = async () => {
    const meant = only ?? (await tools.store.listAccounts()).map(({ id }) => id);
    if (meant.every((id) => office.watchOf(id)?.state === "stopped")) ended.resolve(1);
  };
  const office: MailOffice = runMailOffice({
    ...(await officeInput(services, tools)),
    ...(only === undefined ? {} : { only }),
    onNews: async (news) => {
      await tellNews(news, { ...services, now: tools.clock() }, tools);
      if (news.kind === "stopped") await endIfAllStopped();
    },
    onFailure: (error) => void services.terminal.err(`${describeFailure(error)}\n`),
  });
  const stop = () => ended.resolve(accounts.some(({ id }) => office.watchOf(id)?.state === "stopped") ? 1 : 0);
  tools.stop.addEventListener("abort", stop);
  if (tools.stop.aborted) stop();
  try {
    return await ended.promise;
  } finally {
    await office.stop();
  }
}

/** By its name alone: what it says may hold words of the person's own. */
function describeFailure(error: unknown): string {
  const name = error instanceof Error ? ` (${error.name})` : "";
  return `Something went wrong in sending or watching mail${name}. It is tried again.`;
}

async function tellNews(news: OfficeNews, services: Services, tools: MailTools): Promise<void> {
  const { terminal } = services;
  switch (news.kind) {
    case "letter":
      return terminal.out(paintPage(letterLines(news.item, services), terminal));
    case "read":
      return news.report.read > 0
        ? terminal.out(await tellReport(news.account, news.report, { services, tools }))
        : undefined;
    case "waiting": {
      const seconds = Math.round(news.tryAgainMs / 1_000);
      return terminal.err(
        `${cleanText(`${news.account.address}: ${news.sentence}`)} It is tried again in ${seconds} s.\n`,
      );
    }
    case "stopped":
      return terminal.err(`${cleanText(`${news.account.address}: ${news.sentence}`)}\n`);
  }
}
