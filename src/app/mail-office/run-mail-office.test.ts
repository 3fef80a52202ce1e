import assert from "node:assert/strict";
import { it } from "node:test";
import { ok } from "../../contract/index.ts";
import { type CaseStore, type MailAccount, MailError, type OpenMailbox, StoreError } from "../ports/index.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { runMailOffice } from "./run-mail-office.ts";

const NOW = Date.UTC(2026, 10, 16, 20);
const server = { host: "127.0.0.1", port: 1, security: "none", user: "ana" } as const;
const account: MailAccount = {
  id: "ana",
  address: "ana@example.org",
  name: "Ana",
  imap: server,
  smtp: server,
  auth: "password",
  mode: "watch",
  dailyLimit: 50,
};

const mailbox: OpenMailbox = {
  listFolders: async () => [],
  readHeads: async function* () {},
  searchHeads: async () => ({ heads: [], poisoned: [] }),
  readSource: async () => ({ kind: "gone" }),
  waitForNews: (_ms, stop) => new Promise((resolve) => stop.addEventListener("abort", resolve)),
  close: async () => {},
};

interface World {
  readonly lastSequence?: CaseStore["lastSequence"];
  readonly open?: () => OpenMailbox;
}

/** An office over a place without letters; every rest that it takes is kept, and is over at once. */
function officeIn({ lastSequence = async () => 1, open = () => mailbox }: World) {
  const rests: number[] = [];
  const failures: unknown[] = [];
  const store = { lastSequence, changesSince: async () => [], streamCases: async function* () {} };
  const outbox = { list: async () => [], listDueAccounts: async () => [], claim: async () => undefined };
  const mail = {
    listAccounts: async () => [account],
    savedAs: async () => "1",
    loadSecret: async () => ({ kind: "password", password: "secret" }),
    listCursors: async () => [],
    listProposals: async () => [],
    listLearntIds: async () => [],
    listSearched: async () => [],
    saveSearched: async () => {},
  };
  const input = {
    store,
    outbox,
    mail,
    connector: { open, submitter: { submit: () => assert.fail("nothing was to be sent") } },
    readMessage: () => assert.fail("nothing was to be read"),
    holidays: () => ok({ holidays: [], notes: [] }),
    clock: () => NOW,
    newId: () => "id",
    alarm: (ms: number, call: () => void) => {
      rests.push(ms);
      const soon = setImmediate(call);
      return () => clearImmediate(soon);
    },
    onFailure: (error: unknown) => failures.push(error),
  };
  const office = runMailOffice(input as unknown as MailOfficeInput);
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(setImmediate);
  };
  return { office, rests, failures, until };
}

it("a store that others hold for a while is tried again, later each time, and nobody is told", async () => {
  let calls = 0;
  const { office, rests, failures, until } = officeIn({
    lastSequence: async () => {
      calls += 1;
      if (calls <= 3) throw new StoreError("locked", "Another program is writing.");
      return 1;
    },
  });
  await until(() => calls > 4);
  await office.stop();
  assert.deepEqual(failures, []);
  assert.deepEqual(
    [2_000, 4_000].every((ms) => rests.includes(ms)),
    true,
  );
});

it("what nobody foresaw is told once until something works again, and the office goes on", async () => {
  let calls = 0;
  const { office, failures, until } = officeIn({
    lastSequence: async () => {
      calls += 1;
      if (calls === 4) return 1;
      throw new TypeError("no such thing");
    },
  });
  await until(() => calls > 7);
  await office.stop();
  assert.deepEqual(failures.map(String), ["TypeError: no such thing", "TypeError: no such thing"]);
});

it("a mailbox that is out of reach waits with the sentence of what is the matter", async () => {
  let tries = 0;
  const { office, until } = officeIn({
    open: () => ({
      ...mailbox,
      listFolders: async () => {
        tries += 1;
        if (tries > 2) await new Promise(() => {});
        throw new MailError("connect", "127.0.0.1:1 cannot be reached.");
      },
    }),
  });
  await until(() => tries === 3);
  const sentence = "127.0.0.1:1 cannot be reached.";
  assert.deepEqual(office.watchOf("ana"), { state: "waiting", since: NOW, sentence });
  assert.equal(office.watchOf("nobody"), undefined);
  await office.stop();
});

it("a mailbox whose server never answers does not keep the office from ending", async () => {
  let [hasBegun, isClosed] = [false, false];
  const { office, until } = officeIn({
    open: () => ({
      ...mailbox,
      listFolders: () => {
        hasBegun = true;
        return new Promise(() => {});
      },
      close: async () => {
        isClosed = true;
      },
    }),
  });
  await until(() => hasBegun);
  assert.equal(office.watchOf("ana")?.state, "reading");
  await office.stop();
  assert.equal(isClosed, true);
});
