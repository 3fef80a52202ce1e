import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { temporaryHome } from "../cli/temporary-home.ts";
import { PASSWORD, type Radicale, startRadicale, USER, whyNoRadicale } from "./radicale.ts";

const skip = whyNoRadicale() ?? false;

describe("fineline calendar, at Radicale", { skip }, () => {
  let radicale: Radicale;

  before(async () => {
    radicale = await startRadicale();
  });
  after(() => radicale.remove());

  it("a calendar is connected, brought up to date and left from the terminal", async (t) => {
    const fineline = temporaryHome(t, { TZ: "Europe/Berlin" });
    const path = await radicale.makeCalendar("terminal");
    assert.equal((await fineline(["calendar"])).out, "No calendar is connected.\n");
    const wrong = await fineline(
      ["calendar", "connect", radicale.origin, "--user", USER, "--password-file", "-"],
      "wrong\n",
    );
    assert.equal(wrong.status, 1);
    assert.match(wrong.err, /^sign-in: .* does not take this name and password/);
    const args = ["calendar", "connect", `${radicale.origin}/`, "--user", USER, "--password-file", "-", "--full"];
    const connected = await fineline(args, `${PASSWORD}\n`);
    assert.equal(connected.status, 0, connected.err);
    assert.match(connected.out, /^Connected: terminal\./);
    const example = new URL("../../examples/first-case.json", import.meta.url).pathname;
    await fineline(["import", example]);
    const synced = await fineline(["calendar", "sync", "--json", "--now", "2026-11-16T10:00:00-05:00"]);
    const outcome = JSON.parse(synced.out);
    assert.deepEqual([outcome.kind, outcome.removed, outcome.recorded], ["synced", 0, 0]);
    const shown = JSON.parse((await fineline(["calendar", "--json"])).out);
    assert.deepEqual([shown.calendar.url, shown.entries], [`${radicale.origin}${path}`, outcome.written]);
    assert.equal(JSON.stringify(shown).includes(PASSWORD), false);
    assert.match((await fineline(["calendar", "disconnect", "--remove"])).out, /^Disconnected\./);
    assert.equal((await fineline(["calendar", "sync"])).status, 1);
  });

  it("words that do not fit are told before anything is opened", async (t) => {
    const fineline = temporaryHome(t);
    for (const [args, said] of [
      [["calendar", "connect"], /expected the URL/],
      [["calendar", "connect", "https://calendar.example/"], /expected --user NAME/],
      [["calendar", "grow"], /expected connect, sync, skip, put-back or disconnect, got "grow"/],
      [["calendar", "sync", "now"], /expected no more words after sync/],
      [["calendar", "skip", "1"], /expected a number from 1 to 0/],
    ] as const) {
      const { status, err } = await fineline([...args]);
      assert.equal(status, 2, args.join(" "));
      assert.match(err, said);
    }
  });
});
