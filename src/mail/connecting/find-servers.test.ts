import assert from "node:assert/strict";
import { it } from "node:test";
import { findServers, type NameSystem, type ServiceRecord } from "./find-servers.ts";
import { PROVIDERS } from "./providers.ts";

const record = (name: string, port: number, priority = 10, weight = 0): ServiceRecord => ({
  name,
  port,
  priority,
  weight,
});

function names(
  services: Readonly<Record<string, readonly ServiceRecord[]>>,
  exchangers: readonly string[] = [],
): NameSystem {
  return {
    services: async (name) => services[name] ?? Promise.reject(new Error("ENOTFOUND")),
    mailExchangers: async () => exchangers,
  };
}

it("an address of a provider in the table is found without asking for records", async () => {
  const silent: NameSystem = {
    services: () => Promise.reject(new Error("asked")),
    mailExchangers: () => Promise.reject(new Error("asked")),
  };
  const found = await findServers("Ana.Ruiz@GMail.com", silent);
  assert.deepEqual([found?.by, found?.provider?.id, found?.provider?.auth], ["table", "google", "oauth2"]);
  assert.deepEqual(found?.imap, { host: "imap.gmail.com", port: 993, security: "tls" });
  assert.deepEqual(found?.smtp, { host: "smtp.gmail.com", port: 465, security: "tls" });
});

it("a company whose mail is taken by a provider has that provider's servers", async () => {
  const found = await findServers("ana@ruiz.example", names({}, ["ruiz-example.mail.protection.outlook.com"]));
  assert.deepEqual([found?.by, found?.provider?.id], ["table", "microsoft"]);
});

it("a name that only ends like a provider's is not the provider's", async () => {
  assert.equal(
    await findServers("ana@ruiz.example", names({}, ["notmail.protection.outlook.com.evil.example"])),
    undefined,
  );
  assert.equal(await findServers("ana@ruiz.example", names({}, ["evilaspmx.l.google.com"])), undefined);
});

it("records of the domain are used, TLS from the start before STARTTLS and the first priority first", async () => {
  const found = await findServers(
    "ana@ruiz.example",
    names({
      "_imaps._tcp.ruiz.example": [record("second.ruiz.example", 993, 20), record("mail.ruiz.example.", 1993, 5)],
      "_imap._tcp.ruiz.example": [record("plain.ruiz.example", 143, 0)],
      "_submission._tcp.ruiz.example": [
        record("light.ruiz.example", 587, 1, 1),
        record("heavy.ruiz.example", 588, 1, 9),
      ],
    }),
  );
  assert.deepEqual(found, {
    by: "dns",
    imap: { host: "mail.ruiz.example", port: 1993, security: "tls" },
    smtp: { host: "heavy.ruiz.example", port: 588, security: "starttls" },
  });
});

it("a record that says that there is no such service is believed", async () => {
  const none = { "_imaps._tcp.ruiz.example": [record(".", 0)], "_submissions._tcp.ruiz.example": [record("a", 465)] };
  assert.equal(await findServers("ana@ruiz.example", names(none)), undefined);
});

for (const text of [
  "",
  "ana",
  "ana@",
  "@ruiz.example",
  "a b@ruiz.example",
  "ana@ruiz..example\n",
  "ana@-ruiz",
  "ana@ruiz.example, b@c.example",
]) {
  it(`${JSON.stringify(text)} has no servers`, async () => {
    assert.equal(await findServers(text, names({})), undefined);
  });
}

it("every provider of the table has TLS, a place to check, and domains of its own", () => {
  const domains = PROVIDERS.flatMap((provider) => provider.domains);
  assert.equal(new Set(domains).size, domains.length);
  assert.ok(PROVIDERS.length >= 15);
  for (const { imap, smtp, domains, exchangers, id } of PROVIDERS) {
    assert.ok(imap.security !== "none" && smtp.security !== "none", id);
    assert.ok(domains.length + exchangers.length > 0, id);
    assert.ok(
      domains.every((domain) => /^[a-z0-9.-]+\.[a-z]+$/.test(domain)),
      id,
    );
  }
});
