import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CaseStore,
  createReminderDesk,
  importCases,
  type MailAccount,
  type ReminderDesk,
  type ReminderDeskServices,
  type ReminderStore,
  type SettingsStore,
} from "../../src/app/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { createOutgoing } from "../../src/outgoing/index.ts";
import {
  createEmailChannel,
  createPushChannel,
  createWebhookChannel,
  idOfEndpoint,
  openPushKey,
  openReminderLinks,
} from "../../src/reminding/index.ts";
import { openCaseStore, openReminderStore } from "../../src/storage/sqlite/index.ts";
import { firstCase, holidays, NOW } from "../http/api-under-test.ts";

const outgoing = createOutgoing({ isShared: false });

export const ADDRESS = "http://127.0.0.1:4747/";

/** A home with the first case of the examples, and everything that tells of it. Its clock stands at Monday, 10:00 in New York. */
export interface ReminderTestPlace {
  readonly store: CaseStore & SettingsStore;
  readonly reminders: ReminderStore;
  readonly clock: { now: number };
  readonly desk: ReminderDesk;
  /** Another program over the same home, with services of its own. */
  readonly openAnother: (services?: Partial<ReminderDeskServices>) => Promise<ReminderDesk>;
}

interface Test {
  readonly after: (clean: () => void | Promise<void>) => void;
}

export async function reminderPlace(
  test: Test,
  {
    accounts = [],
    facts,
  }: { readonly accounts?: readonly MailAccount[]; readonly facts?: typeof firstCase.facts } = {},
): Promise<ReminderTestPlace> {
  const home = mkdtempSync(join(tmpdir(), "fineline-reminding-"));
  const opened: { readonly close: () => Promise<void> }[] = [];
  test.after(async () => {
    for (const each of opened) await each.close();
    rmSync(home, { recursive: true, force: true });
  });
  const store = await openCaseStore({ home });
  opened.push(store);
  await importCases(facts === undefined ? firstCase : { ...firstCase, facts }, {
    store,
    holidays,
    newId: randomUUID,
    now: NOW,
  });
  const clock = { now: NOW };
  const submitter = createSmtpSubmitter({ secretOf: async () => ({ kind: "none" }), allowPlainLoopback: true });
  const openReminders = async () => {
    const reminders = await openReminderStore({ home });
    opened.push(reminders);
    return reminders;
  };
  const deskOver = (reminders: ReminderStore, services: Partial<ReminderDeskServices>) =>
    createReminderDesk({
      store,
      reminders,
      holidays,
      clock: () => clock.now,
      newId: randomUUID,
      version: "test",
      ownTimeZone: "America/New_York",
      channels: {
        email: createEmailChannel({ accounts: { listAccounts: async () => accounts }, submitter, writeMessage }),
        push: createPushChannel({ reminders, loadSender: async () => "ana@example.org", outgoing }),
        webhook: createWebhookChannel(reminders, outgoing),
      },
      openLinks: () => openReminderLinks(reminders),
      openPushKey: () => openPushKey(reminders),
      idOfEndpoint,
      ...services,
    });
  const reminders = await openReminders();
  return {
    store,
    reminders,
    clock,
    desk: deskOver(reminders, {}),
    openAnother: async (services = {}) => deskOver(await openReminders(), services),
  };
}
