import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseChange, StoredCase } from "../../app/index.ts";
import { casesOfSide, keepCases } from "./keep-cases.ts";

function storedCase(id: string, sequence: number, company = id): StoredCase {
  const header = { role: "Analyst", company, calendar: { timeZone: "UTC" }, contacts: [] };
  return { id, header, facts: [], openedAt: 0, sequence };
}

/** A log of cases that counts how often all of it is read. */
class CountedLog {
  readonly cases = new Map<string, StoredCase>();
  readonly changes: CaseChange[] = [];
  wholeReadings = 0;
  #sequence = 0;

  put(id: string, company?: string): void {
    this.#sequence += 1;
    this.cases.set(id, storedCase(id, this.#sequence, company));
    this.changes.push({ caseId: id, sequence: this.#sequence, isRemoved: false });
  }
  remove(id: string): void {
    this.#sequence += 1;
    this.cases.delete(id);
    this.changes.push({ caseId: id, sequence: this.#sequence, isRemoved: true });
  }
  lastSequence = async () => this.#sequence;
  listCaseIds = async () => [...this.cases.keys()];
  findCase = async (id: string) => this.cases.get(id);
  changesSince = async (since: number) => this.changes.filter(({ sequence }) => sequence > since);
  async *streamCases() {
    this.wholeReadings += 1;
    yield* this.cases.values();
  }
}

const companies = (cases: readonly StoredCase[]) => cases.map(({ header }) => header.company);

describe("cases kept at hand", () => {
  it("are read whole once, then by what changed", async () => {
    const log = new CountedLog();
    log.put("globex");
    log.put("initech");
    const { read } = keepCases(log);
    assert.deepEqual(companies(await read()), ["globex", "initech"]);
    log.put("globex", "Globex Ltd");
    log.put("hooli");
    log.remove("initech");
    assert.deepEqual(companies(await read()), ["Globex Ltd", "hooli"]);
    assert.equal(log.wholeReadings, 1);
  });

  it("keep the same object for a case that did not change", async () => {
    const log = new CountedLog();
    log.put("globex");
    log.put("initech");
    const { read } = keepCases(log);
    const [before] = await read();
    log.put("initech", "Initech GmbH");
    assert.equal((await read())[0], before);
  });

  it("are read anew where they came in another way than by the log", async () => {
    const log = new CountedLog();
    log.put("globex");
    const { read } = keepCases(log);
    await read();
    log.cases.clear();
    log.cases.set("umbra", storedCase("umbra", 1));
    assert.deepEqual(companies(await read()), ["umbra"]);
  });

  it("two readings at once see the same", async () => {
    const log = new CountedLog();
    log.put("globex");
    const { read } = keepCases(log);
    const [one, other] = await Promise.all([read(), read()]);
    assert.deepEqual(one, other);
    assert.equal(log.wholeReadings, 1);
  });
});

describe("the sides of the desk", () => {
  it("what one seeks and who applied are never in one list, and the same cases give the same list again", () => {
    const own = storedCase("globex", 1);
    const theirs = storedCase("ana", 2);
    const candidate = { ...theirs, header: { ...theirs.header, side: "employer", opening: "planner" } } as const;
    const cases = [own, candidate];
    assert.deepEqual([casesOfSide(cases, "seeking"), casesOfSide(cases, "hiring")], [[own], [candidate]]);
    assert.equal(casesOfSide(cases, "seeking"), casesOfSide(cases, "seeking"));
  });
});
