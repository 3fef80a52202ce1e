import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { MailAccount, SendState } from "../../src/app/ports/index.ts";
import type { Services } from "../../src/cli/command.ts";
import { UsageError } from "../../src/cli/fail.ts";
import { approveFile, draftFile } from "../../src/cli/mail/approve.ts";
import { cancelTyped } from "../../src/cli/mail/cancel.ts";
import type { MailTools } from "../../src/cli/mail/mail-tools.ts";
import { showOutbox } from "../../src/cli/mail/outbox.ts";
import { resolveTyped } from "../../src/cli/mail/resolve.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { accountOn, approveThanks, interviewCase, NOW, noHolidays, THANKS } from "./sample-letters.ts";

let home: string;
let store: OpenStore;
let accounts: readonly MailAccount[];
let drafts: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "fineline-outbox-"));
  store = await openCaseStore({ home });
  await store.addCases([interviewCase("globex")], NOW);
  accounts = [accountOn(1)];
  drafts = [];
});

afterEach(async () => {
  await store.close();
  await rm(home, { recursive: true });
});

type Subcommand = (args: readonly string[], services: Services, tools: MailTools) => Promise<number>;

/** Mailboxes, and the drafts of each. */
function tools(): MailTools {
  return {
    store: { listAccounts: async () => accounts },
    connector: {
      openLetters: ({ address }: MailAccount) => ({
        saveDraft: async (bytes: Uint8Array) => {
          drafts.push(`${address}\n${new TextDecoder().decode(bytes)}`);
        },
        close: async () => {},
      }),
    },
    tokenOf: (caseId: string) => `token-of-${caseId}`,
  } as unknown as MailTools;
}

/** What a subcommand printed, or the lines that it ended with. */
async function called(command: Subcommand, ...args: readonly string[]): Promise<string> {
  let out = "";
  const services = {
    terminal: {
      out: async (text: string) => {
        out += text;
      },
      columns: 80,
      colour: false,
    },
    now: NOW,
    givenNow: NOW,
    ownTimeZone: "America/New_York",
    openStore: async () => store,
    holidays: noHolidays,
    newId: randomUUID,
    readFile: (path: string) => readFile(path),
    openLetterTools: async () => ({ writeMessage }),
  } as unknown as Services;
  try {
    assert.equal(await command(args, services, tools()), 0);
    return out;
  } catch (error) {
    if (error instanceof UsageError) return error.lines.join("\n");
    throw error;
  }
}

async function letterFile(body = THANKS): Promise<string> {
  const path = join(home, "thanks.txt");
  await writeFile(path, `To: dana@globex.example\nSubject: Thank you: Senior Analyst interview – Nov 16\n\n${body}\n`);
  return path;
}

async function setState(state: SendState): Promise<void> {
  const { id, revision } = await approveThanks(store, "globex");
  assert.equal(await store.outbox.change({ id, revision }, { state }, NOW), "done");
}

const LETTER = "Thank you: Senior Analyst interview – Nov 16 → Dana Kim <dana@globex.example>\n";

describe("the outbox on the command line", () => {
  it("is empty at first", async () => {
    assert.equal(await called(showOutbox), "Nothing is on its way.\n");
  });

  it("shows what was approved, when it goes, and takes it back", async () => {
    const approved = await called(approveFile, await letterFile(), "--case", "globex", "--step", "thank-you/i1/dana");
    assert.equal(
      approved,
      `${LETTER}  goes today, 15:01; until then it can be taken back\nIt goes while fineline serve or fineline mail watch runs.\n`,
    );
    assert.equal(
      await called(showOutbox),
      `\nOn its way\n${LETTER}  goes today, 15:01; until then it can be taken back\n`,
    );
    assert.equal(await called(cancelTyped, "globex"), `${LETTER}  does not go: it was taken back\n`);
    assert.equal(await called(showOutbox), "Nothing is on its way.\n");
    assert.equal(await called(showOutbox, "--all"), `\nDone\n${LETTER}  does not go: it was taken back\n`);
    assert.match(await called(cancelTyped, "globex"), /has no letter to take back/);
  });

  it("asks for what is in doubt, and takes the answer", async () => {
    await setState({ kind: "uncertain", since: NOW, because: "no-answer", looks: 6, lookAt: null });
    const doubt = "  may have gone today, 15:00: the server did not say whether it took it\n";
    assert.ok((await called(showOutbox)).startsWith(`\nFor you to decide\n${LETTER}${doubt}`));
    assert.match(await called(resolveTyped, "globex"), /expected LETTER and went or did-not-go/);
    assert.equal(await called(resolveTyped, "globex", "went"), `${LETTER}  went today, 15:00: you said so\n`);
    assert.deepEqual(
      ((await store.findCase("globex"))?.facts ?? []).map(({ kind }) => kind),
      ["interview", "sent"],
    );
  });

  it("a mailbox that rests is told of first", async () => {
    const response = "535 5.7.8 Username and Password not accepted";
    await store.outbox.pauseAccount({ accountId: "own", problem: "login", response, pausedAt: NOW, until: null });
    assert.equal(
      await called(showOutbox),
      `\nMailboxes that rest\n${response}\n  Which, and what to do: fineline mail status\n`,
    );
    const pausedAt = "2026-11-16T15:00:00-05:00[America/New_York]";
    const pause = { accountId: "own", problem: "login", response, pausedAt, until: null };
    assert.deepEqual(JSON.parse(await called(showOutbox, "--json")), { letters: [], pauses: [pause] });
  });

  it("is read by programs with moments as they are written everywhere", async () => {
    const { id, letter } = await approveThanks(store, "globex");
    assert.deepEqual(JSON.parse(await called(showOutbox, "--json")), {
      letters: [
        {
          id,
          case: "globex",
          step: "thank-you/i1/dana",
          to: { name: "Dana Kim", address: "dana@globex.example" },
          subject: "Thank you: Senior Analyst interview – Nov 16",
          messageId: letter.messageId,
          approvedAt: "2026-11-16T15:00:00-05:00[America/New_York]",
          state: { kind: "approved", goesAt: "2026-11-16T15:01:00-05:00[America/New_York]" },
        },
      ],
      pauses: [],
    });
  });

  it("approves nothing that has a gap, goes to another person, or has no mailbox", async () => {
    const gap = await letterFile(THANKS.replace("the forecast", "[one thing from the talk]"));
    const words = ["--case", "globex", "--step", "thank-you/i1/dana"];
    assert.match(
      await called(approveFile, gap, ...words),
      /letter without this \[letter\.gap\].* It is “\[one thing from the talk\]”\./s,
    );
    const path = await letterFile();
    assert.match(
      await called(approveFile, path, ...words, "--from", "x@mail.example"),
      /--from, one of alex@mail\.example/,
    );
    accounts = [{ ...accountOn(1), mode: "watch" }];
    assert.match(await called(approveFile, path, ...words), /no mailbox that sends or takes drafts is connected/);
    assert.deepEqual(await store.outbox.list(), []);
  });

  it("puts a letter among the drafts, of a mailbox that only takes these or when told so", async () => {
    const words = [await letterFile(), "--case", "globex", "--step", "thank-you/i1/dana"];
    const told =
      "It lies among the drafts of alex@mail.example: send it from your own mail\nprogram. Fineline notices when you did.\n";
    assert.equal(await called(draftFile, ...words), told);
    accounts = [{ ...accountOn(1), mode: "drafts" }];
    assert.equal(await called(approveFile, ...words), told);
    assert.deepEqual(JSON.parse(await called(approveFile, ...words, "--json")), {
      drafted: { mailbox: "alex@mail.example" },
    });
    assert.equal(drafts.length, 3);
    assert.deepEqual(await store.outbox.list(), []);
  });

  it("takes what is to go with a letter from the call, else from the letter's own file", async () => {
    const file = join(home, "work sample.pdf");
    await writeFile(file, "%PDF-1.7");
    const text = await readFile(await letterFile(), "utf8");
    const path = join(home, "attached.txt");
    await writeFile(path, text.replace("\n\n", `\nAttachment: ${file}\n\n`));
    const words = ["--case", "globex", "--step", "thank-you/i1/dana"];
    await called(draftFile, path, ...words);
    await called(draftFile, await letterFile(), ...words, "--attach", file);
    assert.equal(drafts.length, 2);
    for (const draft of drafts) assert.match(draft, /filename="work sample\.pdf"/);
    await assert.rejects(called(draftFile, path, ...words, "--attach", join(home, "none.pdf")), /none\.pdf/);
  });

  it("approves a withdrawal without a step, to whom the letter says", async () => {
    const path = join(home, "withdrawal.txt");
    const body =
      "Dear Lee,\n\nI have accepted another offer, and I withdraw my application for the Senior Analyst position. Thank you for the time that you gave me.\n\nKind regards,\nAlex Moreau\n";
    await writeFile(path, `To: lee\nSubject: Withdrawing my application: Senior Analyst\n\n${body}`);
    const words = [path, "--case", "globex"];
    assert.match(await called(approveFile, ...words), /expected --step, or --kind for a letter that needs none/);
    assert.match(await called(approveFile, ...words, "--kind", "withdraw", "--to", "dana"), /goes to, lee, got "dana"/);
    const approved = await called(approveFile, ...words, "--kind", "withdraw", "--to", "lee");
    assert.match(approved, /^Withdrawing my application: Senior Analyst → Lee Okafor/);
    assert.match(approved, /Once it has gone: fineline log globex withdrawn\n$/);
    const [item] = await store.outbox.list();
    assert.equal(item?.stepId, "letter:withdraw");
  });
});
