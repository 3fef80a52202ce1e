import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";

describe("fineline may-i", () => {
  it("[SG4] says yes with the step and its rule, and leaves with 0", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    assert.deepEqual(await call(["may-i", "globex"]), {
      status: 0,
      out: `Yes.
Thank Lee Okafor by email, until Monday 16 November, 15:00. It asks nothing:
your turn to ask comes on Tuesday 24 November.

Everybody who took part in an interview is thanked by email, soon and each in
their own words.
Source: “When Should You Reach Out After an Interview?”
Globex, Senior Analyst · Monday 16 November, 10:00 in New York
`,
      err: "",
    });
  });

  it("[SG6] says not before when, and leaves with 1", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    const { status, out } = await call(["may-i", "initech"]);
    assert.equal(status, 1);
    assert.deepEqual(out.split("\n").slice(0, 2), [
      "Not yet.",
      "Wait until Tuesday 17 November, 09:00: then check in with Noor Haddad by email.",
    ]);
  });

  it("[SG3] says no under a ground rule", async () => {
    const { call, add, record } = temporaryFineline();
    await add([GLOBEX]);
    await record("g", [{ id: "t2", at: "2026-11-16T09:30:00-05:00", kind: "timeline", noContact: true }]);
    const { status, out } = await call(["may-i", "globex"]);
    assert.equal(status, 1);
    assert.match(out, /^No\.\nThey asked on Monday 16 November for no contact\./);
  });

  it("says yes for a person of whom a step is open, though another's comes first", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    const { status, out } = await call(["may-i", "globex", "sam"]);
    assert.equal(status, 0);
    assert.deepEqual(out.split("\n").slice(0, 2), ["Yes.", "Thank Sam Ortiz: until 15:00 today."]);
  });

  it("[SG2] puts a person's late thank-you before the card", async () => {
    const { call, add } = temporaryFineline();
    const thanked = GLOBEX.facts.filter(({ id }) => id !== "s1" && id !== "p1");
    await add([{ ...GLOBEX, facts: thanked }]);
    const { out } = await call(["may-i", "globex", "lee"], { at: "2026-11-16T16:00:00-05:00" });
    assert.deepEqual(out.split("\n").slice(0, 2), [
      "Yes.",
      "Thank Lee Okafor: was due 15:00 today · fine until Fri 20 Nov.",
    ]);
  });

  it("says no for a person of whom none is open, and names whom instead", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    const { status, out } = await call(["may-i", "globex", "RECRUITER"], { at: "2026-11-23T10:00:00-05:00" });
    assert.equal(status, 1);
    assert.deepEqual(out.split("\n").slice(0, 5), [
      "Not yet.",
      "Check in with Lee Okafor: from tomorrow, 09:00.",
      "The one to contact now is Dana Kim. Send Dana Kim the paper on forecasting by",
      "email: was due Tuesday 17 November, still fine until Wednesday 2 December,",
      "17:00.",
    ]);
  });

  it("answers programs with the same in one word", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    const { status, out } = await call(["may-i", "initech", "noor", "--json"]);
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(out), {
      case: "i",
      answer: "not-yet",
      mayContact: false,
      from: "2026-11-17T09:00:00-06:00[America/Chicago]",
      step: "check-in/r1/1",
      to: "noor",
      rule: "check-in.again",
      because: "Wait until Tuesday 17 November, 09:00: then check in with Noor Haddad by email.",
      instead: null,
      insteadFrom: null,
    });
  });

  it("leaves with 2 where the case or the person is nobody it knows", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    assert.equal((await call(["may-i"])).status, 2);
    assert.equal((await call(["may-i", "acme"])).status, 2);
    const { status, err } = await call(["may-i", "globex", "bob"]);
    assert.equal(status, 2);
    assert.equal(
      err,
      '"bob" is nobody there. There is:\n  Dana Kim, hiring-manager (dana)\n  Lee Okafor, recruiter (lee)\n  Sam Ortiz, staff (sam)\n',
    );
  });
});
