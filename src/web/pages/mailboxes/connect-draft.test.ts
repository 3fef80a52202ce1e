import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyDraft, faultsOf, toLeave, toNewMailbox, withFound } from "./connect-draft.ts";
import { failureOf } from "./connect-failure.ts";

const IMAP = { host: "imap.gmail.com", port: 993, security: "tls" } as const;
const SMTP = { host: "smtp.gmail.com", port: 465, security: "tls" } as const;
const GOOGLE = { id: "google", name: "Gmail", auth: "oauth2" } as const;
const found = { by: "table", imap: IMAP, smtp: SMTP, provider: GOOGLE } as const;

describe("a mailbox that is being connected", () => {
  it("asks for what was found and typed, and for nothing that was left empty", () => {
    const draft = { ...withFound(emptyDraft({ address: " me@gmail.com " }), found), password: " a b " };
    assert.deepEqual(toNewMailbox(draft), {
      address: "me@gmail.com",
      mode: "watch",
      imap: IMAP,
      smtp: SMTP,
      password: " a b ",
    });
    assert.deepEqual(toLeave({ ...draft, clientId: " 42 ", name: "Ana" }, "google"), {
      address: "me@gmail.com",
      mode: "watch",
      name: "Ana",
      imap: IMAP,
      smtp: SMTP,
      provider: "google",
      clientId: "42",
    });
  });

  it("names each field that is missing", () => {
    assert.deepEqual(faultsOf(emptyDraft({ address: "me@@own.example" })), {
      address: "Expected one address, such as ana@example.org.",
      password: "Expected the password.",
      imap: "Expected a server, such as mail.example.org, and a port from 1 to 65535.",
      smtp: "Expected a server, such as mail.example.org, and a port from 1 to 65535.",
    });
    const draft = withFound(emptyDraft({ address: "me@own.example" }), found);
    assert.deepEqual(faultsOf({ ...draft, how: "leave" }), { clientId: "Expected the id of your client." });
    assert.deepEqual(Object.keys(faultsOf({ ...draft, password: "x", imap: { ...draft.imap, port: "70000" } })), [
      "imap",
    ]);
  });

  it("says its servers by hand where one was not found", () => {
    const unknown = { by: null, imap: null, smtp: null, provider: null };
    assert.equal(withFound(emptyDraft({}), unknown).isByHand, true);
    assert.equal(withFound(emptyDraft({}), found).isByHand, false);
  });

  it("is opened by leave where a provider takes nothing else", () => {
    const microsoft = { ...found, provider: { ...GOOGLE, id: "microsoft" } };
    assert.equal(withFound(emptyDraft({}), microsoft).how, "leave");
    assert.equal(withFound(emptyDraft({}), found).how, "password");
  });
});

it("a refusal names its step where its fault does, and is a sentence in any case", () => {
  const fault = { place: "smtp", expected: "a name", got: "smtp-login" };
  const problem = { title: "Not connected.", detail: "It did not take the password." };
  assert.deepEqual(failureOf({ ...problem, faults: [fault] }), {
    sentence: "It did not take the password.",
    at: "smtp",
    step: "smtp-login",
  });
  assert.deepEqual(failureOf({ title: "The server failed.", detail: "", faults: [] }), {
    sentence: "The server failed.",
  });
});
