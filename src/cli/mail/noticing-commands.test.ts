import assert from "node:assert/strict";
import { afterEach, beforeEach, it } from "node:test";
import { MailError } from "../../app/index.ts";
import { UsageError } from "../fail.ts";
import { inbox, MailCommandDesk, mailbox } from "./mail-command-desk.suite.ts";
import { showMailboxes } from "./mailbox-status.ts";
import { scanMailboxes } from "./scan-mailboxes.ts";
import { acceptNoticed, dismissNoticed, showNoticed } from "./settle-noticed.ts";
import { watchMailboxes } from "./watch-mailboxes.ts";

let desk: MailCommandDesk;

beforeEach(async () => {
  desk = await MailCommandDesk.open();
});

afterEach(() => desk.close());

it("a scan tells what it recorded and what is to decide, with nothing that moves a terminal", async () => {
  await desk.connect();
  desk.out = "";
  assert.equal(await desk.call(scanMailboxes), 0);
  assert.deepEqual(desk.out.split("\n"), [
    "me@known.example: 2 new messages.",
    "",
    "Globex, Analyst",
    "  Lee Wong wrote on Mon 23 Nov, 11:00: “Globex: your interview”",
    "  Recorded: Lee Wong gave an update by email",
    "",
    "Globex, Analyst",
    "  Lee Wong wrote on Mon 23 Nov, 11:00: “Globex: your interview”",
    "  Looks like: Lee Wong gave an update by email",
    "  fineline mail accept k2   or   fineline mail dismiss k2",
    "",
  ]);
  desk.out = "";
  await desk.call(showMailboxes);
  assert.equal(
    desk.out,
    "me@known.example\n  watch, from imap.known.example:993: 1 folders read, 1 recorded, 1 to decide.\n",
  );
});

it("what is to decide is accepted or put aside, once", async () => {
  await desk.connect();
  await desk.call(scanMailboxes);
  desk.out = "";
  await desk.call(showNoticed);
  assert.match(
    desk.out,
    /^Globex, Analyst\n {2}Lee Wong wrote on .*\n {2}Looks like: .*\n {2}fineline mail accept k2 /,
  );
  desk.out = "";
  assert.equal(await desk.call(acceptNoticed, ["k2"]), 0);
  assert.match(desk.out, /^Recorded\. /);
  const facts = (await desk.store.findCase("globex"))?.facts ?? [];
  assert.deepEqual(
    facts.map(({ id }) => id),
    ["thanks", "mail-k1", "mail-k2"],
  );
  await assert.rejects(desk.call(dismissNoticed, ["k2"]), /waits for a word, got "k2"/);
  await assert.rejects(desk.call(acceptNoticed), UsageError);
});

it("what is put aside records nothing", async () => {
  await desk.connect();
  await desk.call(scanMailboxes);
  assert.equal(await desk.call(dismissNoticed, ["k2"]), 0);
  assert.deepEqual(
    (await desk.store.findCase("globex"))?.facts.map(({ id }) => id),
    ["thanks", "mail-k1"],
  );
});

it("a mailbox out of reach is told, and leaves a status of its own", async () => {
  await desk.connect();
  desk.opened = {
    ...mailbox,
    listFolders: () => Promise.reject(new MailError("connect", "imap.known.example:993 cannot be reached.")),
  };
  desk.err = "";
  assert.equal(await desk.call(scanMailboxes), 1);
  assert.equal(desk.err, "me@known.example: imap.known.example:993 cannot be reached.\n");
});

it("watching tells what comes in until it is told to stop", async () => {
  await desk.connect();
  desk.out = "";
  desk.opened = { ...mailbox, waitForNews: async () => desk.stopper.abort() };
  assert.equal(await desk.call(watchMailboxes), 0);
  assert.match(desk.out, /^me@known\.example: 2 new messages\.\n\nGlobex, Analyst\n {2}Lee Wong wrote/);
});

it("watching goes on after what nobody foresaw, and tells it once, without what it said", async () => {
  await desk.connect();
  desk.out = desk.err = "";
  let tries = 0;
  const listFolders = async () => {
    tries += 1;
    if (tries < 3) throw new TypeError("dana@globex.example");
    return [inbox];
  };
  desk.opened = { ...mailbox, listFolders, waitForNews: async () => desk.stopper.abort() };
  assert.equal(await desk.call(watchMailboxes), 0);
  assert.match(desk.out, /^me@known\.example: 2 new messages\./);
  assert.equal(desk.err.match(/Something went wrong in sending or watching mail \(TypeError\)\./g)?.length, 1);
  assert.doesNotMatch(desk.err, /dana@/);
});
