import { randomUUID } from "node:crypto";
import { createReminderDesk, type ReminderDeskServices } from "../../src/app/index.ts";
import { ok } from "../../src/contract/index.ts";

/** Looks once at a moment and gives the steps that were told through pushes that all arrive. */
export async function tellAt(
  now: number,
  stores: Pick<ReminderDeskServices, "store" | "reminders">,
): Promise<readonly string[]> {
  const told: string[] = [];
  const desk = createReminderDesk({
    ...stores,
    holidays: () => ok({ holidays: [], notes: [] }),
    clock: () => now,
    newId: randomUUID,
    version: "test",
    ownTimeZone: "America/New_York",
    channels: {
      push: {
        name: "push",
        rhythm: "at-once",
        send: async ({ items }) => {
          told.push(...items.map(({ caseId, stepId }) => `${caseId} ${stepId}`));
          return { kind: "told" };
        },
      },
    },
    openLinks: async () => ({ make: () => "token", read: () => undefined }) as never,
    openPushKey: async () => "key",
    idOfEndpoint: (endpoint) => endpoint,
  });
  await desk.tick("http://127.0.0.1:4747/");
  return told.toSorted();
}
