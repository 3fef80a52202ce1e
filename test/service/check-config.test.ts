import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { it } from "node:test";
import { runFineline } from "../cli/run-fineline.ts";

const ENV = {
  FINELINE_DATABASE_URL: "postgres://fineline:marker-password@127.0.0.1:1/fineline",
  FINELINE_PUBLIC_URL: "https://fineline.example",
  FINELINE_KEYS: `2026:${"A".repeat(43)}`,
};
const args = ["serve", "--check-config"];

it("settings that will do are told so, and nothing is started", async () => {
  const { status, stdout, stderr } = await runFineline({ args, env: ENV });
  assert.deepEqual([status, stdout, stderr], [0, "The settings of the shared service will do.\n", ""]);
});

it("faulty settings are all told at once, without a secret, and the call fails", async () => {
  const faulty = { ...ENV, FINELINE_KEYS: "marker-key", FINELINE_PORT: "x", FINELINE_PUBLIC_URL: "" };
  const { status, stdout, stderr } = await runFineline({ args, env: faulty });
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /FINELINE_PUBLIC_URL is missing.*\n.*FINELINE_KEYS is no such value.*\n.*FINELINE_PORT is "x"/);
  assert.doesNotMatch(stderr, /marker/);
});

it("what one person's own Fineline is told by words, a shared service is told by its settings", async () => {
  const words = ["serve", "--port", "4800", "--host", "0.0.0.0", "--json"];
  const { status, stdout, stderr } = await runFineline({ args: words, env: ENV });
  assert.deepEqual([status, stdout], [2, ""]);
  assert.equal(
    stderr,
    [
      "serve: --port is for one person's own data: a shared service is told by FINELINE_PORT",
      "serve: --host is for one person's own data: a shared service is told by FINELINE_HOST",
      "serve: --json is for one person's own data: a shared service has no token",
      "",
    ].join("\n"),
  );
});

it("a database that cannot be reached is told in a sentence, and the call ends, also where operators listen", async () => {
  const env = { ...ENV, FINELINE_PORT: "0", FINELINE_METRICS_ADDRESS: "127.0.0.1:0" };
  const backup = ["backup", "never.backup", "--database", ENV.FINELINE_DATABASE_URL];
  for (const args of [["serve"], ["accounts", "invite", "ada@example.com"], backup]) {
    const { status, stderr } = await runFineline({ args, env });
    assert.deepEqual(
      [status, stderr],
      [3, "The database 127.0.0.1:1/fineline cannot be used now (it cannot be reached): try again in a moment.\n"],
      args.join(" "),
    );
  }
});

it("an address that cannot be listened at is told by its setting, and the call ends", async (t) => {
  const other = createServer();
  t.after(() => other.close());
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const taken = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  const told = async (settings: Readonly<Record<string, string>>) => {
    const { status, stderr } = await runFineline({ args: ["web"], env: { ...ENV, FINELINE_PORT: "0", ...settings } });
    return [status, stderr];
  };
  assert.deepEqual(await told({ FINELINE_METRICS_ADDRESS: taken }), [
    2,
    `FINELINE_METRICS_ADDRESS: ${taken} cannot be listened at, since another program listens there already. Expected one that can.\n`,
  ]);
  assert.deepEqual(await told({ FINELINE_HOST: "192.0.2.1" }), [
    2,
    "FINELINE_HOST and FINELINE_PORT: 192.0.2.1:0 cannot be listened at, since this machine has no such address. Expected one that can.\n",
  ]);
});
