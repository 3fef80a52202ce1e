import assert from "node:assert/strict";
import { it } from "node:test";
import type { FactJson } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import { matchReceived, matchReport } from "./match-message.ts";
import { matchSent } from "./match-sent.ts";
import { head, indexOf, storedCase, thanks } from "./noticing.suite.ts";

const stranger = { name: "Kim", address: "kim@globex.example" };
const hooli = storedCase("hooli", { company: "Hooli", role: "Data Engineer" }, []);

const brief = (found: ReturnType<typeof matchReceived>) =>
  found && [found.caseId, found.contact, found.certainty, found.letter?.factId, found.evidence.map(({ rule }) => rule)];

it("the token in the address decides before anything else", () => {
  const tokenOf = (caseId: string) => (caseId === "hooli" ? "hooli".padEnd(20, "a") : "globex".padEnd(20, "b"));
  const index = indexOf({ cases: [storedCase(), hooli], tokenOf });
  const to = [{ name: "", address: "me+fl.hooliaaaaaaaaaaaaaaa@me.example" }];
  assert.deepEqual(brief(matchReceived(head({ to, inReplyTo: ["<thanks@me.example>"] }), index)), [
    "hooli",
    "lee",
    "certain",
    undefined,
    ["reply-token"],
  ]);
});

it("a token of a key that was the newest once decides as well", () => {
  const formerTokensOf = (caseId: string) => ["a", "b"].map((digit) => caseId.padEnd(20, digit));
  const index = indexOf({ cases: [storedCase(), hooli], tokenOf: (caseId) => caseId.padEnd(20, "c"), formerTokensOf });
  for (const token of ["hooliaaaaaaaaaaaaaaa", "hoolibbbbbbbbbbbbbbb", "hooliccccccccccccccc"]) {
    const to = [{ name: "", address: `me+fl.${token}@me.example` }];
    assert.deepEqual(brief(matchReceived(head({ to }), index)), [
      "hooli",
      "lee",
      "certain",
      undefined,
      ["reply-token"],
    ]);
  }
});

it("a token that is nobody's says nothing", () => {
  const index = indexOf({ tokenOf: () => "globex".padEnd(20, "b") });
  const to = [{ name: "", address: "me+fl.aaaaaaaaaaaaaaaaaaaa@me.example" }];
  assert.equal(matchReceived(head({ to, from: stranger }), index), undefined);
});

it("an answer to a letter is certain, whoever writes it", () => {
  const inReplyTo = ["<thanks@me.example>"];
  assert.deepEqual(brief(matchReceived(head({ inReplyTo }), indexOf())), [
    "globex",
    "lee",
    "certain",
    "thanks",
    ["in-reply-to"],
  ]);
  assert.deepEqual(brief(matchReceived(head({ inReplyTo, from: stranger }), indexOf())), [
    "globex",
    "lee",
    "certain",
    "thanks",
    ["in-reply-to"],
  ]);
});

it("of several references the last one that is known counts", () => {
  const later = { ...thanks, id: "later", messageId: "later@me.example" };
  const index = indexOf({ cases: [storedCase("globex", {}, [thanks, later])] });
  const references = ["<thanks@me.example>", "<later@me.example>", "<unknown@globex.example>"];
  assert.deepEqual(brief(matchReceived(head({ references }), index)), [
    "globex",
    "lee",
    "certain",
    "later",
    ["references"],
  ]);
});

it("ids differ by their capitals", () => {
  assert.equal(matchReceived(head({ from: stranger, inReplyTo: ["<Thanks@me.example>"] }), indexOf()), undefined);
});

it("a letter that was taken back is not known any more", () => {
  const retracted = { id: "r", at: "2026-11-14T09:00:00-05:00", kind: "retracted", fact: "thanks" } as const;
  const index = indexOf({ cases: [storedCase("globex", {}, [thanks, retracted])] });
  assert.equal(matchReceived(head({ from: stranger, inReplyTo: ["<thanks@me.example>"] }), index), undefined);
});

it("an id that two cases know is the sender's case, and not certain", () => {
  const contacts = [{ id: "gavin", name: "Gavin", role: "recruiter", email: "gavin@hooli.example" }] as const;
  const cases = [
    storedCase(),
    storedCase("hooli", { company: "Hooli", contacts }, [{ ...thanks, to: "gavin" } as FactJson]),
  ];
  const inReplyTo = ["<thanks@me.example>"];
  const found = matchReceived(head({ inReplyTo }), indexOf({ cases }));
  assert.deepEqual(brief(found), ["globex", "lee", "likely", "thanks", ["in-reply-to", "several-cases"]]);
});

it("a name that the provider gave to a letter is as good as its own, and a conversation nearly", () => {
  const names = { caseId: "globex", factId: "thanks" };
  const learnt = [
    { kind: "message", value: "<given@ses.example>", ...names },
    { kind: "thread", value: "1700", ...names },
  ] as const;
  const index = indexOf({ learnt });
  assert.deepEqual(
    brief(matchReceived(head({ inReplyTo: ["<given@ses.example>"], from: stranger }), index))?.[2],
    "certain",
  );
  assert.deepEqual(brief(matchReceived(head({ threadId: "1700" }), index)), [
    "globex",
    "lee",
    "certain",
    "thanks",
    ["thread"],
  ]);
  assert.deepEqual(brief(matchReceived(head({ threadId: "1700", from: stranger }), index)), [
    "globex",
    "lee",
    "likely",
    "thanks",
    ["thread"],
  ]);
});

it("a sender alone is possible, with the role or the company in the subject likely, and never certain", () => {
  assert.deepEqual(brief(matchReceived(head(), indexOf())), ["globex", "lee", "possible", undefined, ["sender"]]);
  const subject = "Re: AW: [External] Your interview for senior analyst";
  assert.deepEqual(brief(matchReceived(head({ subject }), indexOf())), [
    "globex",
    "lee",
    "likely",
    undefined,
    ["sender", "subject"],
  ]);
});

it("of a recruiter's several cases the one that the subject names is meant", () => {
  const index = indexOf({ cases: [storedCase(), hooli] });
  const from = { name: "Ana", address: "ana@agency.example" };
  const found = matchReceived(head({ from, subject: "Hooli: next steps" }), index);
  assert.deepEqual(brief(found), ["hooli", "ana", "likely", undefined, ["sender", "subject", "several-cases"]]);
  assert.equal(matchReceived(head({ from }), index)?.certainty, "possible");
});

it("a sender's mail from long before or after a case is not its", () => {
  for (const at of ["2026-09-01T09:00:00Z", "2027-08-01T09:00:00Z"]) {
    assert.equal(matchReceived(head({ at: parseInstant(at) }), indexOf()), undefined);
  }
});

it("a report is matched by the id inside it, and only by that of a letter that was sent", () => {
  const answer = {
    id: "a",
    at: "2026-11-16T09:00:00-05:00",
    kind: "received",
    from: "lee",
    channel: "email",
    says: "vague",
    messageId: "<a@globex.example>",
  } as const;
  const index = indexOf({ cases: [storedCase("globex", {}, [thanks, answer])] });
  assert.deepEqual(brief(matchReport(["<x@y>", "<thanks@me.example>"], index)), [
    "globex",
    "lee",
    "certain",
    "thanks",
    ["returned-message"],
  ]);
  assert.equal(matchReport(["<a@globex.example>"], index), undefined);
});

const sentHead = (more = {}) =>
  head({
    isInSent: true,
    from: { name: "Me", address: "me@me.example" },
    to: [{ name: "", address: "lee@globex.example" }],
    messageId: "<own@me.example>",
    ...more,
  });

it("a letter that is known already is told by its id, or by the id it had before", () => {
  for (const more of [{ messageId: "<thanks@me.example>" }, { originalId: "<thanks@me.example>" }]) {
    const found = matchSent(sentHead(more), indexOf());
    assert.deepEqual(found?.kind === "known" && found.letter.factId, "thanks");
  }
});

it("a letter that was logged by hand is the one sent to that person within a day", () => {
  const byHand = { ...thanks, messageId: undefined } as unknown as FactJson;
  const index = indexOf({ cases: [storedCase("globex", {}, [byHand])] });
  const at = parseInstant("2026-11-13T18:30:00-05:00");
  assert.equal(matchSent(sentHead({ at }), index)?.kind, "known");
  assert.equal(matchSent(sentHead(), index)?.kind, "new");
});

it("a letter to somebody whom nobody knows is nothing", () => {
  assert.equal(matchSent(sentHead({ to: [{ name: "", address: "mum@home.example" }] }), indexOf()), undefined);
});
