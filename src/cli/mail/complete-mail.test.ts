import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import type { MailAccount } from "../../app/index.ts";
import { openCaseStore } from "../../storage/sqlite/index.ts";
import type { Services } from "../command.ts";
import { completeWords } from "../complete-words.ts";

const home = mkdtempSync(join(tmpdir(), "fineline-complete-"));
const store = await openCaseStore({ home });
const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "America/New_York" }, contacts: [] };
await store.addCases([{ id: "g", header, facts: [] }], 0);
after(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

let closed = 0;
const services = {
  openStore: async () => store,
  openMailTools: async () => ({
    store: { listAccounts: async () => [{ address: "ana@mail.example" } as MailAccount] },
    close: async () => {
      closed += 1;
    },
  }),
} as unknown as Services;
const words = (...typed: readonly string[]) => completeWords(["mail", ...typed], services);

it("the subcommands of mail are completed", async () => {
  assert.deepEqual(await words("c"), ["connect", "change", "cancel"]);
  assert.deepEqual(await words("d"), ["disconnect", "dismiss", "draft"]);
});

it("the options are those of the subcommand", async () => {
  assert.deepEqual(await words("disconnect", "--"), ["--yes", "--json", "--help", "--home", "--now"]);
  assert.deepEqual(await words("change", "--re"), ["--reply-tokens"]);
  assert.deepEqual(await words("nonsense", "--j"), ["--json"]);
});

it("an address is offered where a mailbox belongs, and what was opened for it is closed", async () => {
  closed = 0;
  assert.deepEqual(await words("change", ""), ["ana@mail.example"]);
  assert.deepEqual(await words("approve", "letter.txt", "--from", ""), ["ana@mail.example"]);
  assert.equal(closed, 2);
});

it("a letter is completed by its case, a doubt by its two answers, an option by what it takes", async () => {
  assert.deepEqual(await words("resolve", ""), ["globex"]);
  assert.deepEqual(await words("resolve", "globex", ""), ["went", "did-not-go"]);
  assert.deepEqual(await words("change", "ana@mail.example", "--mode", ""), ["send", "drafts", "watch"]);
  assert.deepEqual(await words("approve", "letter.txt", "--case", "gl"), ["globex"]);
  assert.deepEqual(await words("approve", ""), []);
});
