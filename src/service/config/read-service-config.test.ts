import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { readServiceConfig } from "./index.ts";

const KEY = `${"A".repeat(42)}8`;
const ENV = {
  FINELINE_DATABASE_URL: "postgres://fineline:marker-password@127.0.0.1:5432/fineline",
  FINELINE_PUBLIC_URL: "https://fineline.example",
  FINELINE_KEYS: `2026:${KEY}`,
};
const noFiles = {
  readFile: (path: string): string => {
    throw new Error(`ENOENT ${path}`);
  },
};

function read(env: Readonly<Record<string, string>>) {
  const config = readServiceConfig({ ...ENV, ...env }, noFiles);
  assert.ok(config.ok, JSON.stringify(config));
  return config.value;
}

function faults(env: Readonly<Record<string, string | undefined>>) {
  const config = readServiceConfig({ ...ENV, ...env }, noFiles);
  assert.ok(!config.ok);
  return config.error.map(({ sentence }) => sentence);
}

it("three settings are enough; the others have values of their own, or none", () => {
  const { keys, trustedProxies, outgoingNetworks, ...config } = read({});
  assert.deepEqual(config, {
    databaseUrl: ENV.FINELINE_DATABASE_URL,
    ownerUrl: undefined,
    replicaUrl: undefined,
    publicUrl: "https://fineline.example",
    host: "127.0.0.1",
    port: 4747,
    webConnections: 10,
    workerConnections: 10,
    workerJobs: 5,
    workerLines: 200,
    registration: "invited",
    smtpUrl: undefined,
    mailFrom: undefined,
    oidcIssuer: undefined,
    oidcClientId: undefined,
    oidcClientSecret: undefined,
    metrics: undefined,
    tracesUrl: undefined,
    logLevel: "info",
    shutdownSeconds: 25,
  });
  assert.deepEqual([keys.map(({ id }) => id), keys[0]?.key.length], [["2026"], 32]);
  assert.deepEqual([trustedProxies.ranges, outgoingNetworks.ranges], [[], []]);
});

it("every fault is told at once, with its name and what was expected", () => {
  assert.deepEqual(
    faults({
      FINELINE_DATABASE_URL: undefined,
      FINELINE_PUBLIC_URL: "http://fineline.example",
      FINELINE_PORT: "70000",
      FINELINE_REGISTRATION: "anyone",
      FINELINE_MAIL_FROM: "Fineline <fineline@example.org>",
      FINELINE_PUBLIC_ULR: "https://fineline.example",
    }),
    [
      "FINELINE_DATABASE_URL is missing: expected an address such as postgres://user:password@host:5432/fineline.",
      'FINELINE_PUBLIC_URL is "http://fineline.example": expected an address without a path such as https://fineline.example; http only on this machine.',
      'FINELINE_PORT is "70000": expected a whole number from 0 to 65535.',
      'FINELINE_REGISTRATION is "anyone": expected open or invited.',
      "FINELINE_SMTP_URL is missing beside FINELINE_MAIL_FROM: expected an address such as smtps://user:password@mail.example:465; smtp:// for STARTTLS.",
      'FINELINE_PUBLIC_ULR is no setting of Fineline (did you mean "FINELINE_PUBLIC_URL" or "FINELINE_REPLICA_URL"?).',
    ],
  );
});

it("anybody may make an account where links can be sent, or where they sign on elsewhere", () => {
  const open = { FINELINE_REGISTRATION: "open" };
  assert.deepEqual(faults(open), [
    "FINELINE_SMTP_URL is missing: where anybody may make an account, links are sent to them: expected an address such as smtps://user:password@mail.example:465; smtp:// for STARTTLS.",
  ]);
  const mail = {
    FINELINE_SMTP_URL: "smtps://user:password@mail.example:465",
    FINELINE_MAIL_FROM: "Fineline <fineline@example.org>",
  };
  const signOn = {
    FINELINE_OIDC_ISSUER: "https://login.example.org",
    FINELINE_OIDC_CLIENT_ID: "fineline",
    FINELINE_OIDC_CLIENT_SECRET: "no secret",
  };
  for (const way of [mail, signOn]) assert.equal(readServiceConfig({ ...ENV, ...open, ...way }, noFiles).ok, true);
});

it("a secret is never repeated, whatever is wrong with it", () => {
  const names = [
    "FINELINE_DATABASE_URL",
    "FINELINE_REPLICA_URL",
    "FINELINE_KEYS",
    "FINELINE_SMTP_URL",
    "FINELINE_OIDC_CLIENT_SECRET",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ minLength: 1, maxLength: 30 }), (name, noise) => {
      const config = readServiceConfig({ ...ENV, [name]: `marker-6f1c${noise}` }, noFiles);
      assert.doesNotMatch(JSON.stringify(config.ok ? "" : config.error), /marker-6f1c/);
    }),
  );
  assert.deepEqual(faults({ FINELINE_KEYS: "marker-6f1c" }), [
    "FINELINE_KEYS is no such value (it is not repeated here): expected ID:KEY, several with commas between, each key 43 characters of A-Z a-z 0-9 _ -.",
  ]);
});

it("secrets may lie in files, and not in two places at once", () => {
  const { FINELINE_KEYS: _, ...others } = ENV;
  const inFile = { ...others, FINELINE_KEYS_FILE: "/run/secrets/keys" };
  const config = readServiceConfig(inFile, { readFile: () => `new:${KEY},old:${KEY}\n` });
  assert.deepEqual(config.ok && config.value.keys.map(({ id }) => id), ["new", "old"]);
  assert.deepEqual(faults({ FINELINE_KEYS_FILE: "/run/secrets/keys" }), [
    "FINELINE_KEYS_FILE and FINELINE_KEYS are both given: expected one of them.",
  ]);
  assert.deepEqual(faults({ FINELINE_KEYS: undefined, FINELINE_KEYS_FILE: "/nowhere" }), [
    'FINELINE_KEYS_FILE is "/nowhere": expected a file that can be read.',
  ]);
});

it("a setting that is left blank says nothing", () => {
  assert.equal(read({ FINELINE_PORT: "", FINELINE_SMTP_URL: "", FINELINE_MAIL_FROM: "" }).port, 4747);
});

it("names of the program on one person's machine are no fault", () => {
  assert.equal(read({ FINELINE_HOME: "/home/ana", FINELINE_UNDO_SECONDS: "10" }).port, 4747);
});

it("addresses are within ranges by their numbers", () => {
  const { trustedProxies } = read({ FINELINE_TRUSTED_PROXIES: "10.0.0.0/8, ::1 ,192.0.2.7" });
  const asked = ["10.255.0.1", "11.0.0.1", "::1", "::2", "192.0.2.7", "192.0.2.8", "proxy.example", ""];
  assert.deepEqual(asked.filter(trustedProxies.has), ["10.255.0.1", "::1", "192.0.2.7"]);
});

for (const [name, values] of Object.entries({
  FINELINE_PUBLIC_URL: [
    "https://a.example/path",
    "https://u:p@a.example",
    "ftp://a.example",
    "a.example",
    "https://a.example?x",
  ],
  FINELINE_TRUSTED_PROXIES: ["10.0.0.0/33", "proxy.example", "10.0.0", "::1/129", "0x7f.1"],
  FINELINE_OUTGOING_NETWORKS: ["intranet", "10.0.0.0/-1"],
  FINELINE_METRICS_ADDRESS: ["9464", "localhost:9464", "127.0.0.1:99999", "127.0.0.1", "::1:9464"],
  FINELINE_WEB_CONNECTIONS: ["0", "501", "ten", "-1", "1e2", "5.5"],
  FINELINE_LOG_LEVEL: ["debug", "Info"],
  FINELINE_SHUTDOWN_SECONDS: ["0", "601"],
  OTEL_EXPORTER_OTLP_ENDPOINT: ["127.0.0.1:4318", "grpc://collector:4317"],
})) {
  for (const value of values) {
    it(`${name} is not ${value}`, () => {
      assert.equal(faults({ [name]: value }).length, 1);
    });
  }
}

for (const keys of ["short", `a:${KEY},a:${KEY}`, `a:${KEY},`, `under_score:${KEY}`, `${KEY},${KEY}`, `a:${KEY}=`]) {
  it(`${keys.replaceAll(KEY, "KEY")} are no keys`, () => {
    assert.equal(faults({ FINELINE_KEYS: keys }).length, 1);
  });
}

it("a metrics address may be one of IPv6", () => {
  assert.deepEqual(read({ FINELINE_METRICS_ADDRESS: "[::1]:9464" }).metrics, { host: "::1", port: 9464 });
});
