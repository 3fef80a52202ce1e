import type { MailOfficeInput } from "../../app/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import type { MailTools } from "./mail-tools.ts";

/** What sending and watching need here. */
export async function officeInput(
  services: Services,
  tools: MailTools,
): Promise<Omit<MailOfficeInput, "onFailure" | "onNews" | "only">> {
  const store = await services.openStore();
  const { store: mail, connector, readMessage, readApplication, tokenOf, alarm, undoMs, lettersOf } = tools;
  const { openings, applications } = store;
  const { newId, version } = services;
  return {
    store,
    outbox: store.outbox,
    mail,
    connector,
    readMessage,
    applications: { openings, applications, accounts: mail, readApplication, newId, version },
    tokenOf,
    alarm,
    openCopies: async (account) => lettersOf(account),
    holidays: services.holidays,
    clock: sendingClock(services, tools),
    newId,
    ...(undoMs === undefined ? {} : { undoMs }),
  };
}

/** The earlier of the machine's clock and the supposed one: to suppose a moment never lets a letter go before its time. */
function sendingClock({ givenNow }: Services, { clock }: MailTools): () => Instant {
  const startedAt = clock();
  return givenNow === undefined ? clock : () => Math.min(clock(), givenNow + clock() - startedAt);
}
