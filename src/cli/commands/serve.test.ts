import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Services } from "../command.ts";
import type { ServeRequest, Serving } from "../serving.ts";
import { command } from "./serve.ts";

const TOKEN = "Zm9yIHRlc3RzIG9mIHRoZSBkb29yLCBub3RoaW5nIQ0";

interface CallOptions {
  readonly isInteractive?: boolean;
  readonly serving?: Partial<Serving>;
}

/** Calls the command with a server that ends at once; tells what was asked for and what was said. */
async function call(args: readonly string[], { isInteractive = false, serving = {} }: CallOptions = {}) {
  const said = { out: "", err: "", opened: 0 };
  let request: ServeRequest | undefined;
  const services: Partial<Services> = {
    terminal: {
      out: async (text) => {
        said.out += text;
      },
      outBytes: async () => undefined,
      err: async (text) => {
        said.err += text;
      },
      columns: 80,
      colour: false,
      isInteractive,
    },
    openServiceTools: async () => ({
      isAskedFor: false,
      configFaults: () => [],
      serve: () => assert.fail(),
      work: () => assert.fail(),
      prepare: () => assert.fail(),
      invite: () => assert.fail(),
      recover: () => assert.fail(),
      takeSecondFactor: () => assert.fail(),
      listDesks: () => assert.fail(),
      rotateKeys: () => assert.fail(),
    }),
    serveWeb: async (asked) => {
      request = asked;
      return {
        url: "http://127.0.0.1:4747/",
        port: 4747,
        token: TOKEN,
        tokenPath: "/home/jane/session-token",
        wasRunning: false,
        openBrowser: () => {
          said.opened++;
        },
        ended: Promise.resolve(),
        ...serving,
      };
    },
  };
  const status = await command.run(args, services as Services);
  return { status, request, ...said };
}

describe("serve", () => {
  it("a person at the terminal gets one sentence with the whole address, and the browser opens", async () => {
    assert.deepEqual(await call([], { isInteractive: true }), {
      status: 0,
      request: { port: undefined, host: "127.0.0.1", allowedHosts: [] },
      out: `Fineline is open until you press Ctrl+C: http://127.0.0.1:4747/#token=${TOKEN}\n`,
      err: "",
      opened: 1,
    });
  });

  it("where no person sits the token is not written down, and no browser opens", async () => {
    const { out, err, opened } = await call([]);
    assert.equal(out, "Fineline is open until you press Ctrl+C: http://127.0.0.1:4747/\n");
    assert.equal(err, "The code to sign in with is in /home/jane/session-token.\n");
    assert.equal(opened, 0);
  });

  it("programs get one line of JSON", async () => {
    const { out, opened } = await call(["--json"], { isInteractive: true });
    assert.equal(out, `{"url":"http://127.0.0.1:4747/","port":4747,"token":"${TOKEN}"}\n`);
    assert.equal(opened, 0);
  });

  it("the browser opens where it is asked for, and stays closed where it is not wanted", async () => {
    assert.equal((await call(["--open"])).opened, 1);
    assert.equal((await call(["--open", "--json"])).opened, 1);
    assert.equal((await call(["--no-open"], { isInteractive: true })).opened, 0);
  });

  it("one that runs already is said so, and opened", async () => {
    const { out, opened } = await call([], { isInteractive: true, serving: { wasRunning: true } });
    assert.equal(out, `Fineline is open already: http://127.0.0.1:4747/#token=${TOKEN}\n`);
    assert.equal(opened, 1);
  });

  it("what is said of the place is passed on; an address that others reach comes with a warning", async () => {
    const words = ["--port", "0", "--host", "192.168.1.5", "--allow-host", "fineline.example", "--allow-host=a.b:8443"];
    const { request, err } = await call(words);
    assert.deepEqual(request, { port: 0, host: "192.168.1.5", allowedHosts: ["fineline.example", "a.b:8443"] });
    assert.match(
      err,
      /Other machines can reach it\. What passes between is not encrypted: put a proxy with TLS in front\./,
    );
    for (const host of ["localhost", "127.0.0.2", "::1"]) {
      assert.doesNotMatch((await call(["--host", host])).err, /Other machines/);
    }
  });

  it("what it cannot take is named", async () => {
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [["--port", "http"], 'serve: --port: expected a number from 0 to 65535, got "http"'],
      [["--port", "70000"], 'serve: --port: expected a number from 0 to 65535, got "70000"'],
      [["--port="], 'serve: --port: expected a number from 0 to 65535, got ""'],
      [["--host="], "serve: --host: expected an address, got nothing"],
      [["--allow-host", "http://a/"], 'serve: --allow-host: expected a name such as fineline.example, got "http://a/"'],
      [["--open", "--no-open"], "serve: expected --open or --no-open, got both"],
      [["now"], 'serve: expected no more words, got "now"'],
    ];
    for (const [args, message] of refusals) await assert.rejects(call(args), { name: "UsageError", message });
  });
});
