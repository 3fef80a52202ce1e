import assert from "node:assert/strict";
import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Answer, openDoor, SCRIPT, writePages } from "./security-server.ts";

const ASSET = "/assets/main-1a2b3c.js";

describe("pages", () => {
  it("files come compressed as the browser takes them", async (test) => {
    const { ask } = await openDoor(test);
    const get = (accepts: string) => ask({ path: ASSET, headers: { "accept-encoding": accepts } });
    const br = await get("gzip, deflate, br");
    assert.equal(br.headers["content-encoding"], "br");
    assert.equal(brotliDecompressSync(br.bytes).toString(), SCRIPT);
    const gzip = await get("gzip, br;q=0");
    assert.equal(gzip.headers["content-encoding"], "gzip");
    assert.equal(gunzipSync(gzip.bytes).toString(), SCRIPT);
    for (const accepts of ["", "identity", "*;q=0"]) assert.equal((await get(accepts)).text, SCRIPT);
    for (const { headers } of [br, gzip]) assert.equal(headers.vary, "Accept-Encoding");
    assert.notEqual(br.headers.etag, gzip.headers.etag);
  });

  it("what has a name of its own is kept for ever, everything else is asked for again", async (test) => {
    const { ask } = await openDoor(test);
    const kept = async (path: string) => (await ask({ path })).headers["cache-control"];
    assert.equal(await kept(ASSET), "public, max-age=31536000, immutable");
    for (const path of ["/", "/board", "/index.html", "/service-worker.js", "/holidays.json", "/nothing.txt"]) {
      assert.equal(await kept(path), "no-cache", path);
    }
  });

  it("each kind of file says what it is", async (test) => {
    const { ask } = await openDoor(test);
    const kind = async (path: string) => (await ask({ path })).headers["content-type"];
    assert.deepEqual(
      await Promise.all(
        ["/", ASSET, "/service-worker.js", "/manifest.webmanifest", "/holidays.json", "/icons/icon-192.png"].map(kind),
      ),
      [
        "text/html; charset=utf-8",
        "text/javascript; charset=utf-8",
        "text/javascript; charset=utf-8",
        "application/manifest+json; charset=utf-8",
        "application/json; charset=utf-8",
        "image/png",
      ],
    );
  });

  it("what a browser has already is not sent again", async (test) => {
    const { ask } = await openDoor(test);
    const { headers } = await ask();
    for (const known of [headers.etag ?? "", `"other", W/${headers.etag}`, "*"]) {
      const again = await ask({ headers: { "if-none-match": known } });
      assert.deepEqual([again.status, again.text], [304, ""], known);
    }
  });

  it("a new version is sent although its date and length are those of the old one, as in every package", async (test) => {
    const [old, fresh] = [await openDoor(test), await openDoor(test)];
    const page = (version: string) => `<title>Fineline</title><script src="/assets/main-${version}.js"></script>`;
    for (const [{ webFolder }, version] of [
      [old, "1a2b3c"],
      [fresh, "9z8y7x"],
    ] as const) {
      writePages(webFolder, { "index.html": page(version) });
      utimesSync(join(webFolder, "index.html"), 499_162_500, 499_162_500);
    }
    const { headers } = await old.ask();
    const { status, text } = await fresh.ask({ headers: { "if-none-match": headers.etag ?? "" } });
    assert.deepEqual([status, text], [200, page("9z8y7x")]);
  });

  it("HEAD tells what GET would send, without sending it", async (test) => {
    const { ask } = await openDoor(test);
    const [head, get] = [await ask({ method: "HEAD", path: ASSET }), await ask({ path: ASSET })];
    assert.deepEqual([head.status, head.text], [200, ""]);
    for (const name of ["content-type", "content-length", "etag", "cache-control"]) {
      assert.equal(head.headers[name], get.headers[name], name);
    }
  });

  it("every address of a page gives the application, dots in names included", async (test) => {
    const { ask } = await openDoor(test);
    const pages = [
      "/",
      "/board",
      "/may-i/acme.inc",
      "/case/acme.inc",
      "/case/a/letter/thank-you%2Fi1%2Fd.k",
      "/people/dana@globex.example",
      "/board?stance=act",
    ];
    for (const path of pages) {
      const { status, text } = await ask({ path });
      assert.equal(status, 200, path);
      assert.match(text, /<title>Fineline<\/title>/, path);
    }
  });

  it("a file that is not there is a plain page that leads on", async (test) => {
    const { ask } = await openDoor(test);
    for (const path of [
      "/assets/gone.js",
      "/assets/",
      "/assets",
      "/icons/x",
      "/favicon.ico",
      "/wp-login.php",
      "/.env",
    ]) {
      const { status, text, headers } = await ask({ path });
      assert.equal(status, 404, path);
      assert.equal(headers["content-type"], "text/html; charset=UTF-8");
      assert.match(text, /<a href="\/">Go to Today<\/a>/);
    }
  });

  it("a file that a new build took away is not there, and the new one is", async (test) => {
    const { ask, webFolder } = await openDoor(test);
    assert.equal((await ask({ path: "/holidays.json" })).status, 200);
    rmSync(join(webFolder, "assets/main-1a2b3c.js"));
    assert.equal((await ask({ path: ASSET })).status, 404);
    writePages(webFolder, { "assets/main-4d5e6f.js": SCRIPT });
    utimesSync(join(webFolder, "index.html"), 499_162_500, 499_162_500);
    assert.equal((await ask({ path: "/assets/main-4d5e6f.js" })).text, SCRIPT);
  });

  it("no way leads out of the folder", async (test) => {
    const { ask, webFolder } = await openDoor(test);
    writePages(join(webFolder, ".."), { "fineline-secret.txt": "a secret" });
    const ways = [
      "/../fineline-secret.txt",
      "/assets/../../fineline-secret.txt",
      "/%2e%2e/fineline-secret.txt",
      "/%2e%2e%2ffineline-secret.txt",
      "/assets/%2e%2e/%2e%2e/fineline-secret.txt",
      "/..%5cfineline-secret.txt",
      "/..\\fineline-secret.txt",
      "/%252e%252e/fineline-secret.txt",
      "/....//fineline-secret.txt",
      "/index.html%00.png",
      "/assets/main-1a2b3c.js%00",
      "/assets/main-1a2b3c.js%0a",
      "/%c0%ae%c0%ae/fineline-secret.txt",
      "/%",
      "//etc/passwd",
      "/file:///etc/passwd",
      "/etc/passwd",
      "/C:/Windows/win.ini",
    ];
    for (const path of ways) {
      const answer = await ask({ path });
      assert.ok(isHarmless(answer), `${path} gave ${answer.status} ${answer.text.slice(0, 60)}`);
    }
  });

  it("pages are only read", async (test) => {
    const { ask, origin } = await openDoor(test);
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const { status, headers } = await ask({ method, path: "/board", headers: { origin } });
      assert.deepEqual([status, headers.allow], [405, "GET, HEAD"], method);
    }
  });

  it("before anything was built a page says what to run, and a build is noticed", async (test) => {
    const { ask, webFolder } = await openDoor(test, { hasPages: false });
    const before = await ask();
    assert.equal(before.status, 503);
    assert.match(before.text, /npm start/);
    writePages(webFolder, { "index.html": "<title>Fineline</title>" });
    assert.equal((await ask()).text, "<title>Fineline</title>");
  });
});

/** Refused, not there, or the application, which is everybody's to read. */
function isHarmless({ status, text }: Answer): boolean {
  return status === 400 || status === 404 || (status === 200 && text.includes("<title>Fineline</title>"));
}
