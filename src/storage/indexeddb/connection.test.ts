import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { IDBObjectStore } from "fake-indexeddb";
import { StoreError, type StoreErrorKind } from "../../app/ports/index.ts";
import { fromBrowserError } from "./errors.ts";
import { freshBrowser } from "./fresh-browser.suite.ts";
import { type LocalEvent, openLocalStore } from "./index.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const header = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [],
};

const refusal = (kind: StoreErrorKind) => (error: unknown) => error instanceof StoreError && error.kind === kind;

/** The parts of IndexedDB that are touched here. */
interface Database {
  readonly close: () => void;
}

interface OpenRequest {
  readonly result: Database;
  readonly error: unknown;
  readonly addEventListener: (name: "success" | "error", listener: () => void) => void;
}

interface ObjectStore {
  readonly name: string;
  readonly put: (value: unknown) => unknown;
  readonly transaction: { readonly abort: () => void };
}

/** The database, once it is open. */
function opened(request: OpenRequest): Promise<Database> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

describe("the browser's database", () => {
  it("a browser that keeps nothing is told apart", async () => {
    await assert.rejects(openLocalStore({ indexedDB: null as never }), refusal("unavailable"));
    const indexedDB = {
      open: () => {
        throw new DOMException("denied", "SecurityError");
      },
    };
    await assert.rejects(openLocalStore({ indexedDB: indexedDB as never }), refusal("unavailable"));
  });

  it("without room nothing of a call is kept, and who listens hears of it", async () => {
    const store = await freshBrowser().open();
    const heard: LocalEvent[] = [];
    store.listen((event) => heard.push(event));
    // The last thing that is written: everything else of the call has been by then.
    const add = mock.method(IDBObjectStore.prototype, "add", function add(this: ObjectStore) {
      if (this.name === "queue") throw new DOMException("full", "QuotaExceededError");
      return this.put({ id: "globex", openedAt: NOW, sequence: 1 });
    });
    await assert.rejects(store.addCases([{ id: "globex", header, facts: [] }], NOW), refusal("disk-full"));
    add.mock.restore();
    assert.deepEqual(await store.listCaseIds(), []);
    assert.equal(await store.lastSequence(), 0);
    assert.deepEqual(
      heard.map((event) => event.kind === "not-recorded" && event.error.kind),
      ["disk-full"],
    );
  });

  it("what ends a transaction afterwards is the reason that is told", async () => {
    const store = await freshBrowser().open();
    const put = mock.method(IDBObjectStore.prototype, "put", function put(this: ObjectStore) {
      this.transaction.abort();
      throw new DOMException("The transaction was aborted.", "AbortError");
    });
    await assert.rejects(store.changeSettings({ name: "Kim" }), refusal("unavailable"));
    put.mock.restore();
    assert.deepEqual(await store.loadSettings(), {});
  });

  it("it lets go when another tab brings a newer version, and says so to who goes on", async () => {
    const { indexedDB, open } = freshBrowser();
    const store = await open();
    const newer = await opened(indexedDB.open("fineline", 2));
    await assert.rejects(store.listCaseIds(), refusal("newer"));
    newer.close();
    await assert.rejects(open(), refusal("newer"));
  });

  it("a connection that was taken away is made anew", async () => {
    const { indexedDB, open } = freshBrowser();
    const connections: Database[] = [];
    const watched = {
      open: (name: string, version: number) => {
        const request: OpenRequest = indexedDB.open(name, version);
        request.addEventListener("success", () => connections.push(request.result));
        return request;
      },
    };
    const store = await openLocalStore({ indexedDB: watched as never });
    await store.addCases([{ id: "globex", header, facts: [] }], NOW);
    connections[0]?.close();
    assert.deepEqual(await store.listCaseIds(), ["globex"]);
    assert.equal(connections.length, 2);
    assert.deepEqual(await (await open()).listCaseIds(), ["globex"]);
  });

  it("a tab with an older version that does not let go is told apart", async () => {
    const { indexedDB } = freshBrowser();
    const older = await opened(indexedDB.open("fineline", 1));
    const blocked = { open: () => indexedDB.open("fineline", 2) };
    await assert.rejects(openLocalStore({ indexedDB: blocked as never }), refusal("locked"));
    older.close();
  });
});

describe("what a browser says", () => {
  const known = [
    ["QuotaExceededError", "disk-full", false],
    ["VersionError", "newer", false],
    ["SecurityError", "unavailable", false],
    ["NotReadableError", "damaged", false],
    ["TimeoutError", "locked", true],
    ["InvalidStateError", "unavailable", true],
    ["UnknownError", "unavailable", true],
  ] as const;
  for (const [name, kind, retryable] of known) {
    it(`${name} is ${kind}${retryable ? ", and may pass" : ""}`, () => {
      const error = fromBrowserError(new DOMException("", name));
      assert.ok(error instanceof StoreError);
      assert.deepEqual([error.kind, error.retryable], [kind, retryable]);
    });
  }

  it("a mistake of the program's own stays what it is", () => {
    const bug = new DOMException("", "DataCloneError");
    assert.equal(fromBrowserError(bug), bug);
  });
});
