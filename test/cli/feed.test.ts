import assert from "node:assert/strict";
import { it } from "node:test";
import { temporaryHome } from "./temporary-home.ts";

it("a feed is made, listed, given another address and removed from the terminal", async (t) => {
  const fineline = temporaryHome(t, { TZ: "Europe/Berlin" });
  assert.match((await fineline(["feed"])).out, /^No calendar is subscribed to\./);
  const added = await fineline(["feed", "add", "--todos", "--full", "--at", "https://fineline.example/"]);
  assert.equal(added.status, 0, added.err);
  assert.match(added.out, /^https:\/\/fineline\.example\/calendar\/[A-Za-z0-9_-]{43}\.ics\n$/);
  assert.match(added.err, /shown this once/);
  assert.equal((await fineline(["feed", "list"])).out, "1  all cases, tasks, with names, never fetched\n");
  const rotated = await fineline(["feed", "rotate", "1", "--json", "--now", "2026-11-16T10:00:00-05:00"]);
  const { feed, address } = JSON.parse(rotated.out);
  assert.match(address, /^http:\/\/127\.0\.0\.1:4747\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
  assert.notEqual(address.slice(-47), added.out.slice(-48, -1));
  assert.equal(feed.oldUntil, "2026-11-23T16:00:00+01:00[Europe/Berlin]");
  assert.equal((await fineline(["feed", "remove", feed.id])).status, 0);
  assert.deepEqual(JSON.parse((await fineline(["feed", "--json"])).out), { feeds: [] });
});

for (const [args, said] of [
  [["feed", "rotate"], /expected the number of a feed, got none; there is none/],
  [["feed", "remove", "3"], /expected the number of a feed, got "3"; there is none/],
  [["feed", "add", "nobody"], /there is no case yet/],
  [["feed", "grow"], /expected list, add, rotate or remove, got "grow"/],
  [["feed", "add", "--at", "over there"], /--at: expected an address/],
  [["feed", "list", "1", "2"], /expected at most one word after list/],
] as const) {
  it(`"fineline ${args.join(" ")}" says what was expected`, async (t) => {
    const { status, err } = await temporaryHome(t)([...args]);
    assert.equal(status, 2);
    assert.match(err, said);
  });
}
