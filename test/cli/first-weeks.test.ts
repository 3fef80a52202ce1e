import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PlanJson } from "../../src/contract/index.ts";
import { temporaryHome } from "./temporary-home.ts";

const IN_NEW_YORK = { TZ: "America/New_York" };

const ANSWERS = [
  ["Yes, just now", "Globex", "Senior Analyst", "", "NY", ""],
  ["14:00", "1h", "on site"],
  ["Dana Kim", "hiring manager", "dana.kim@globex.example"],
  ["Lee Okafor", "recruiter", "lee.okafor@globex.example", ""],
  ["the Lisbon team", "start dates"],
  ["friday", "yes", "Lee", "email"],
  ["", ""],
].flat();

describe("the first weeks after an interview", () => {
  it("every plan between the interview and the answer makes sense to a person", async (t) => {
    const fineline = temporaryHome(t, IN_NEW_YORK);

    /** What one call says at a moment in New York, less the fine line. */
    async function at(now: string, ...args: readonly string[]): Promise<string> {
      const ran = await fineline([...args, "--now", `${now}[America/New_York]`]);
      assert.equal(ran.status, 0, ran.err);
      return ran.out;
    }

    async function planAt(now: string): Promise<PlanJson> {
      return JSON.parse(await at(now, "show", "globex", "--json")).plan as PlanJson;
    }

    /** Friday 13 November: the interview ended at 15:00, and they decide by the 20th. */
    const asked = await fineline(
      ["ask", "--json", "--now", "2026-11-13T15:10:00-05:00[America/New_York]"],
      `${ANSWERS.join("\n")}\n`,
    );
    assert.equal(asked.status, 0, asked.err);
    const first = JSON.parse(asked.out).plan as PlanJson;
    assert.equal(
      first.headline,
      "Thank Dana and Lee by Monday 16 November, 15:00, then rest until Tuesday 24 November.",
    );
    assert.deepEqual(statesOf(first), [
      "card dana open",
      "card lee open",
      "debrief null done",
      "thank-you dana open",
      "thank-you lee open",
      "check-in lee upcoming",
      "check-in lee projected",
      "check-in lee projected",
    ]);

    assert.equal(
      await at("2026-11-13T15:40:00-05:00", "log", "globex", "sent", "thank-you", "MANAGER", "--words", "104"),
      [
        "Recorded: thank-you to Dana Kim by email (Friday 13 November 2026, 15:40).",
        "",
        "Thank Lee by Monday 16 November, 15:00, then rest until Tuesday 24 November.",
        "",
        "  ✓ done  Thank Dana Kim  sent Fri 13 Nov",
        "",
      ].join("\n"),
    );
    await at("2026-11-13T15:50:00-05:00", "log", "globex", "sent", "thank-you", "lee");
    assert.equal(
      await at("2026-11-13T15:55:00-05:00", "skip", "globex", "card", "dana"),
      [
        "Recorded: skipped at Globex: Card to Dana Kim.",
        "",
        "If you like, send a card to Lee by Monday 16 November, then rest until Tuesday",
        "24 November.",
        "",
        "  – skipped  Card to Dana Kim",
        "",
      ].join("\n"),
    );
    assert.deepEqual((await planAt("2026-11-18T10:00:00-05:00")).guard.mayContact, true, "a card is still welcome");
    await at("2026-11-18T10:01:00-05:00", "skip", "globex card lee");
    assert.equal((await planAt("2026-11-18T10:02:00-05:00")).stance, "wait");

    /** Tuesday 24 November: two business days after the date they gave. */
    assert.deepEqual((await planAt("2026-11-24T09:00:00-05:00")).stance, "act");
    assert.equal(
      await at("2026-11-24T09:30:00-05:00", "log", "globex", "sent", "check-in"),
      [
        "Recorded: check-in to Lee Okafor by email (Tuesday 24 November 2026, 09:30).",
        "",
        "Nothing to do until Wednesday 2 December: then check in again with Lee Okafor by",
        "email.",
        "",
        "  ✓ done      Check in with Lee Okafor",
        "  ○ upcoming  Second check-in with Lee Okafor  from Wed 2 Dec, 09:00",
        "",
      ].join("\n"),
    );

    /** Thanksgiving does not count: five business days later it is Wednesday 2 December. */
    assert.equal(
      await at("2026-12-02T11:00:00-05:00", "log", "globex", "sent", "check-in", "--at", "today 9:30am"),
      [
        "Recorded: check-in to Lee Okafor by email (Wednesday 2 December 2026, 09:30).",
        "",
        "Nothing to do until Wednesday 9 December: then check in again with Lee Okafor by",
        "email.",
        "",
        "  ✓ done      Second check-in with Lee Okafor",
        "  ○ upcoming  Third and last check-in with Lee Okafor  from Wed 9 Dec, 09:00",
        "",
      ].join("\n"),
    );

    assert.equal(
      await at("2026-12-09T09:30:00-05:00", "log", "globex", "sent", "check-in", "lee"),
      [
        "Recorded: check-in to Lee Okafor by email (Wednesday 9 December 2026, 09:30).",
        "",
        "Leave the next word to them; let it go on Friday 18 December.",
        "",
        "  ✓ done  Third and last check-in with Lee Okafor",
        "",
      ].join("\n"),
    );
    const waiting = await planAt("2026-12-11T09:00:00-05:00");
    assert.deepEqual(
      [waiting.stance, waiting.attempts, waiting.guard.mayContact, waiting.guard.rule],
      ["wait", { made: 3, limit: 3 }, false, "check-in.limit"],
    );
    const over = await planAt("2026-12-21T09:00:00-05:00");
    assert.equal(over.stance, "move-on");

    assert.equal(
      await at(
        "2026-12-15T16:00:00-05:00",
        "log",
        "globex",
        "rejection",
        "They chose somebody else",
        "--said-by",
        "RECRUITER",
      ),
      [
        "Recorded: a no from Lee Okafor (Tuesday 15 December 2026, 16:00).",
        "",
        "Thank Lee after the no by Thursday 17 December.",
        "",
        "  ● new  Thank Lee Okafor after the no  until Thursday, 17:00",
        "  ○ new  Keep in touch with Lee Okafor  from Mon 15 Mar 2027, 09:00",
        "",
      ].join("\n"),
    );
    await at("2026-12-15T17:00:00-05:00", "log", "globex", "sent", "rejection-thanks");
    const closed = await planAt("2026-12-15T17:01:00-05:00");
    assert.equal(closed.stance, "closed");
    assert.equal(closed.headline, "The answer was no: if you like, keep in touch with Lee from Monday 15 March 2027.");
    assert.deepEqual(statesOf(closed), [
      "thank-you dana done",
      "thank-you lee done",
      "rejection-thanks lee done",
      "keep-warm lee upcoming",
    ]);
  });
});

function statesOf({ steps }: PlanJson): readonly string[] {
  return steps.map(({ action, to, state }) => `${action} ${to} ${state}`);
}
