import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import type { MailAccount, Proposal, SendState } from "../../src/app/ports/index.ts";
import { GLOBEX, temporaryFineline } from "../../src/cli/call-fineline.suite.ts";
import { openMailStore, storePath } from "../../src/storage/sqlite/index.ts";
import { accountOn } from "./sample-letters.ts";

let fineline: ReturnType<typeof temporaryFineline>;

/** An empty place with one case in it. */
async function begin(): Promise<void> {
  fineline = temporaryFineline();
  await fineline.add([GLOBEX]);
}

const account: MailAccount = { ...accountOn(1), id: "own" };

const proposal = (key: string, part: number, state: Proposal["state"] = "open"): Proposal => ({
  id: `${key}.${part}`,
  caseId: "g",
  certainty: "likely",
  message: {
    key,
    accountId: "own",
    direction: "received",
    from: "lee@globex.example",
    subject: "x",
    at: 0,
    snippet: "",
  },
  facts: [],
  evidence: [],
  state,
});

async function propose(...proposals: readonly Proposal[]): Promise<void> {
  const mail = await openMailStore({ home: fineline.home });
  await mail.saveAccount(account, { kind: "password", password: "x" }, 0);
  await mail.addProposals(proposals, 0);
  await mail.close();
}

const letter = {
  id: "l",
  messageId: "<l@mail.example>",
  approvedAt: 0,
  from: { name: "Me", address: "me@mail.example" },
  to: { name: "Lee", address: "lee@globex.example" },
  subject: "Follow-up",
  body: "…",
  words: 1,
  digest: "d",
  purpose: "check-in",
  isAutomatic: false,
  atAnyHour: false,
  factsKnown: 0,
} as const;

async function putLetters(...states: readonly SendState[]): Promise<void> {
  const { outbox, close } = await fineline.openStore();
  for (const [index, state] of states.entries()) {
    const key = { caseId: "g", stepId: `check-in/t1/${index}`, contactId: "lee" };
    await outbox.put({ id: `${index}`, ...key, accountId: "own", letter, state }, new Uint8Array(100_000), null);
  }
  await close();
}

const doubt = { kind: "uncertain", since: 0, because: "no-answer", looks: 6, lookAt: null } as const;
const refused = { kind: "rejected", at: 0, response: "550" } as const;

/** What today ends with, if anything is waiting in mail. */
async function mailLines(): Promise<readonly string[]> {
  const { out } = await fineline.call(["today"]);
  return out.split("\n").filter((line) => line.includes("fineline mail"));
}

it("today says nothing of mail where nothing waits in it", async () => {
  await begin();
  assert.deepEqual(await mailLines(), []);
  await propose(proposal("k1", 0, "recorded"));
  await putLetters({ kind: "approved", goesAt: 0 }, { kind: "cancelled", at: 0, because: "person" });
  assert.deepEqual(await mailLines(), []);
});

it("today names one of each as one", async () => {
  await begin();
  await propose(proposal("k1", 0));
  await putLetters(doubt, refused);
  assert.deepEqual(await mailLines(), [
    "1 letter may have gone: fineline mail outbox",
    "1 letter was refused: fineline mail outbox",
    "1 message to confirm: fineline mail noticed",
  ]);
});

it("today counts messages once, whatever they say, and letters each", async () => {
  await begin();
  await propose(proposal("k1", 0), proposal("k1", 1), proposal("k2", 0), proposal("k3", 0, "dismissed"));
  await putLetters(doubt, doubt, refused, refused);
  assert.deepEqual(await mailLines(), [
    "2 letters may have gone: fineline mail outbox",
    "2 letters were refused: fineline mail outbox",
    "2 messages to confirm: fineline mail noticed",
  ]);
  const { out } = await fineline.call(["today", "--json"]);
  assert.deepEqual(JSON.parse(out).mail, { messages: 2, inDoubt: 2, refused: 2 });
});

it("counting reads no letter and no message", async () => {
  await begin();
  const database = new DatabaseSync(storePath(fineline.home));
  const plans = [
    "select count(distinct message_key) from mail_proposals where state = 'open'",
    "select count(*) from outbox where kind = 'uncertain'",
  ].map((sql) => database.prepare(`explain query plan ${sql}`).all());
  database.close();
  for (const rows of plans) assert.match(JSON.stringify(rows), /USING COVERING INDEX/);
});
