import { inviteToService, makeAccount, makeDesk, makeToken, openAccounts } from "../../../src/accounts/index.ts";
import { keepAccount, type MailAccount } from "../../../src/app/index.ts";
import type { DeskStores, PostgresPlace } from "../../../src/storage/postgres/index.ts";
import { accountOn } from "../../sending/sample-letters.ts";
import { caseOfToday } from "../../worker/work-place.ts";
import { PUBLIC_URL } from "./start-web.ts";

/** A desk with a mailbox, a person who is told of their steps at any hour, and a case for notes. */
export interface FaultDesk {
  readonly id: string;
  /** Opens it to whoever asks the web. */
  readonly token: string;
  readonly stores: DeskStores;
  readonly account: MailAccount;
  /** Of the case that notes are recorded of. */
  readonly notes: string;
}

export interface DeskMaking {
  readonly url: string;
  readonly place: PostgresPlace;
  readonly count: number;
  /** Of the server that takes letters. */
  readonly mailPort: number;
}

/** Makes desks of one person. */
export async function makeDesks({ url, place, count, mailPort }: DeskMaking): Promise<readonly FaultDesk[]> {
  const accounts = openAccounts({
    url,
    address: PUBLIC_URL,
    keys: [{ id: "2026", key: new Uint8Array(32).fill(7) }],
    sendMail: async () => {},
    isOpen: false,
    providers: [],
    onFailure: () => {},
  });
  try {
    await accounts.migrate();
    const { token } = await inviteToService(accounts.db, "ada@example.com");
    const password = "six grey herons at noon";
    const made = await makeAccount(accounts.db, { token, name: "Ada", password, address: "192.0.2.0" });
    if (made.kind !== "made") throw new Error(`no account was made: ${made.kind}`);
    const { user_id: userId } = await accounts.db
      .selectFrom("membership")
      .select("user_id")
      .where("desk_id", "=", made.deskId)
      .executeTakeFirstOrThrow();
    const doer = { userId, address: "192.0.2.0" };
    const desks: FaultDesk[] = [];
    for (let number = 0; number < count; number += 1) {
      const id = await makeDesk(accounts.db, `Desk ${number}`, doer);
      const of = { deskId: id, name: "faults", scopes: ["read", "write", "send"], days: 1 } as const;
      const { text } = await makeToken(accounts.db, of, doer);
      await place.createDesk(id, Date.now());
      desks.push({ id, token: text, ...(await furnish(place.openDesk(id), number, mailPort)) });
    }
    return desks;
  } finally {
    await accounts.close();
  }
}

async function furnish(stores: DeskStores, number: number, mailPort: number): Promise<Omit<FaultDesk, "id" | "token">> {
  const account = accountOn(mailPort);
  const notes = `notes-${number}`;
  await stores.changeSettings({ notify: { quietFrom: "08:00", quietUntil: "08:00" } });
  await stores.reminders.changeChannel("push", { isOn: true });
  const keeping = { mail: stores.mail, outbox: stores.outbox, now: 0 };
  await keepAccount(account, { kind: "password", password: "x" }, keeping);
  await stores.addCases([caseOfToday(notes)], Date.now());
  return { stores, account, notes };
}
