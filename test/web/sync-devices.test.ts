import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { StoreError } from "../../src/app/index.ts";
import type { CaseHeader, FactJson } from "../../src/contract/index.ts";
import { freshBrowser } from "../../src/storage/indexeddb/fresh-browser.suite.ts";
import type { LocalStore } from "../../src/storage/indexeddb/index.ts";
import { createApiClient, type SyncRoutes } from "../../src/web/api/index.ts";
import { runRound } from "../../src/web/sync/run-round.ts";
import { type Mishap, SyncServer } from "./sync-server.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const CASES = ["globex", "initech"] as const;
const PEOPLE = ["ana", "ben"] as const;

interface StepOfPerson {
  readonly kind: "meet" | "part" | "rename" | "promise";
  readonly caseId: string;
  readonly who: string;
}

type Step = { readonly device: 0 | 1 } & (
  | { readonly kind: "add" | "remove" | "note"; readonly caseId: string }
  | StepOfPerson
  | { readonly kind: "settle"; readonly name: string }
  | {
      readonly kind: "sync";
      readonly mishaps: readonly (Mishap | undefined)[];
      /** Two tabs that know nothing of each other, and a person who goes on recording. */
      readonly tabs: 1 | 2;
      readonly meanwhile: string;
    }
);

const device = fc.constantFrom<0 | 1>(0, 1);
const caseId = fc.constantFrom(...CASES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ device, caseId, kind: fc.constantFrom<"add" | "note">("add", "note") }),
  fc.record({ device, caseId, kind: fc.constant<"remove">("remove") }),
  fc.record({
    device,
    caseId,
    who: fc.constantFrom(...PEOPLE),
    kind: fc.constantFrom<"meet" | "part" | "rename" | "promise">("meet", "part", "rename", "promise"),
  }),
  fc.record({ device, kind: fc.constant<"settle">("settle"), name: fc.constantFrom("Kim", "Lee") }),
  fc.record({
    device,
    kind: fc.constant<"sync">("sync"),
    mishaps: fc.array(
      fc.constantFrom<Mishap | undefined>("lost", "answer-lost", 503, 500, undefined, undefined, undefined),
      {
        maxLength: 8,
      },
    ),
    tabs: fc.constantFrom<1 | 2>(1, 2),
    meanwhile: caseId,
  }),
);

/** A history often begins with a case that everybody knows. */
const known: readonly Step[] = [
  { device: 0, kind: "add", caseId: "globex" },
  { device: 0, kind: "sync", mishaps: [], tabs: 1, meanwhile: "globex" },
  { device: 1, kind: "sync", mishaps: [], tabs: 1, meanwhile: "globex" },
];

const history = fc
  .tuple(fc.constantFrom(known, []), fc.array(step, { minLength: 4, maxLength: 40 }))
  .map(([first, steps]) => [...first, ...steps]);

const newHeader = (company: string): CaseHeader => ({
  role: "Senior Analyst",
  company,
  calendar: { timeZone: "America/New_York" },
  contacts: [{ id: "ana", name: "Ana Ruiz", role: "recruiter" }],
});

/** One history of two devices, and what must be true at its end. */
class History {
  readonly server = new SyncServer();
  readonly entered = new Map<string, Set<string>>(CASES.map((id) => [id, new Set()]));
  readonly everRemoved = new Set<string>();
  readonly stores: readonly [LocalStore, LocalStore];
  #count = 0;

  constructor(stores: readonly [LocalStore, LocalStore]) {
    this.stores = stores;
    // Several pages, and cases that change between them.
    this.server.pageSize = 2;
  }

  async take(step: Step): Promise<void> {
    const store = this.stores[step.device];
    if (step.kind === "sync") return this.#sync(store, step);
    if (step.kind === "settle") return void (await store.changeSettings({ name: step.name }));
    const found = await store.findCase(step.caseId);
    if (step.kind === "add") return found === undefined ? this.#add(store, step.caseId) : undefined;
    if (found === undefined) return;
    switch (step.kind) {
      case "remove":
        this.everRemoved.add(step.caseId);
        return store.removeCases([step.caseId], NOW);
      case "note":
        return this.#record(store, step.caseId, (id) => ({ id, at: "2026-11-16T14:00:00Z", kind: "note" }));
      case "promise":
        if (!found.header.contacts.some(({ id }) => id === step.who)) return;
        return this.#record(store, step.caseId, (id) => ({
          id,
          at: "2026-11-16T14:00:00Z",
          kind: "promise",
          to: step.who,
          what: "references",
        }));
      case "meet":
      case "part":
      case "rename":
        return void (await store.reviseCase(step.caseId, this.#edited(found.header, found.facts, step), NOW));
    }
  }

  /** Everybody online, nothing lost any more: a few rounds are enough for all to know all. */
  async settle(): Promise<void> {
    this.server.mishap = () => undefined;
    for (let round = 0; round < 3; round++) {
      for (const store of this.stores) assert.deepEqual(await this.#round(store), { kind: "ended" });
    }
  }

  async check(): Promise<void> {
    const expected = [...this.server.cases.values()]
      .map(({ id, header, facts }) => ({ id, header, facts }))
      .toSorted(byId);
    for (const store of this.stores) {
      assert.deepEqual((await store.pending()).ops, []);
      assert.deepEqual(await everything(store), expected);
      assert.deepEqual(await store.loadSettings(), this.server.settings);
    }
    for (const [id, facts] of this.entered) {
      if (this.everRemoved.has(id)) continue;
      assert.deepEqual(new Set(this.server.cases.get(id)?.facts.map((fact) => fact.id) ?? []), facts, id);
    }
  }

  async #add(store: LocalStore, id: string): Promise<void> {
    const factId = `fact-${this.#count++}`;
    const facts: FactJson[] = [{ id: factId, at: "2026-11-02T09:00:00Z", kind: "applied" }];
    await store.addCases([{ id, header: newHeader(id), facts }], NOW);
    this.entered.get(id)?.add(factId);
  }

  async #record(store: LocalStore, id: string, makeFact: (id: string) => FactJson): Promise<void> {
    const fact = makeFact(`fact-${this.#count++}`);
    try {
      await store.appendFacts(id, [fact], NOW);
    } catch (error) {
      // The round that goes on beside has just heard that the case was removed elsewhere: whoever enters it is told.
      if (error instanceof StoreError && error.kind === "case-unknown" && this.everRemoved.has(id)) return;
      throw error;
    }
    this.entered.get(id)?.add(fact.id);
  }

  #edited(header: CaseHeader, facts: readonly FactJson[], { kind, who }: StepOfPerson): CaseHeader {
    const others = header.contacts.filter(({ id }) => id !== who);
    const isNamed = facts.some((fact) => fact.kind === "promise" && fact.to === who);
    if (kind === "part") return isNamed ? header : { ...header, contacts: others };
    const name = kind === "rename" ? `Name ${this.#count++}` : who;
    const known = header.contacts.find(({ id }) => id === who);
    if (kind === "rename" && known === undefined) return header;
    if (known === undefined) return { ...header, contacts: [...others, { id: who, name, role: "interviewer" }] };
    return kind === "meet" ? header : { ...header, contacts: [...others, { ...known, name }] };
  }

  async #sync(store: LocalStore, { device, mishaps, tabs, meanwhile }: Extract<Step, { kind: "sync" }>): Promise<void> {
    const left = [...mishaps];
    this.server.mishap = () => left.shift();
    await Promise.all([
      ...Array.from({ length: tabs }, () => this.#round(store)),
      this.take({ kind: "note", device, caseId: meanwhile }),
    ]);
  }

  #round(store: LocalStore) {
    return runRound({ store, api: createApiClient<SyncRoutes>({ fetch: this.server.fetch }) });
  }
}

async function everything(store: LocalStore) {
  const all = [];
  for await (const { id, header, facts } of store.streamCases()) all.push({ id, header, facts });
  return all.toSorted(byId);
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}

it("two devices and the server end with the same, and with everything that was entered, whatever was lost on the way", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const stores = [await freshBrowser().open(), await freshBrowser().open()] as const;
      const told = new History(stores);
      for (const each of steps) await told.take(each);
      await told.settle();
      await told.check();
      for (const store of stores) await store.close();
    }),
    { numRuns: 200 },
  );
});
