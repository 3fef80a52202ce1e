import assert from "node:assert/strict";
import { it } from "node:test";
import { command } from "./commands/mail.ts";
import { commandHelp } from "./help.ts";

it("a command with verbs lists them, a line each with what it does", () => {
  const lines = commandHelp(command).split("\n");
  assert.equal(lines.length, 21);
  assert.equal(lines[2], "  read        says what a message says, without a mailbox");
  assert.equal(lines[11], "  accept      records what was noticed");
});

it("a verb is told alone, with the options that it takes, within the width of the terminal", () => {
  assert.equal(
    commandHelp(command, { verb: "change", columns: 80 }),
    `fineline mail change: changes how a mailbox is used

  fineline mail change ADDRESS [--mode send|drafts|watch] [--name NAME]
      [--limit N] [--reply-tokens on|off]

  --mode MODE            send letters, put them among the drafts, or only watch;
                         watch where it is not said
  --name NAME            as whom letters are sent
  --limit N              how many letters may go out a day
  --reply-tokens on|off  letters ask for answers to ADDRESS+fl.TOKEN, which
                         tells their case
`,
  );
});

it("no verb has a line that is wider, and every verb says what it does", () => {
  for (const [verb, { summary }] of Object.entries(command.verbs ?? {})) {
    assert.notEqual(summary, verb);
    const wide = commandHelp(command, { verb, columns: 80 })
      .split("\n")
      .filter((line) => line.length > 80);
    assert.deepEqual(wide, [], verb);
  }
});
