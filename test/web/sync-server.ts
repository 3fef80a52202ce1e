import { mergeHeader } from "../../src/app/index.ts";
import {
  type CaseHeader,
  type ChangesJson,
  type FactJson,
  type HeaderChangeJson,
  isSameJson,
  type SettingsJson,
  type StoredCaseJson,
} from "../../src/contract/index.ts";

/** What befalls a call: it never arrives, its answer never comes back, or the server answers with this status. */
export type Mishap = "lost" | "answer-lost" | number;

type Body = Readonly<Record<string, unknown>>;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const problem = (status: number, title: string): Answer => ({ status, body: { title, detail: "", faults: [] } });

/** A server in memory that keeps the protocol of the real one, for thousands of histories; `mishap` is asked of each call. */
export class SyncServer {
  readonly cases = new Map<string, StoredCaseJson>();
  readonly removed = new Map<string, number>();
  readonly calls: string[] = [];
  placeId = "place-1";
  sequence = 0;
  settings: SettingsJson = {};
  settingsRevision = 0;
  pageSize = 200;
  mishap: (route: string) => Mishap | undefined = () => undefined;

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input), "http://localhost");
    const route = `${init.method} ${url.pathname}`;
    this.calls.push(route);
    const mishap = this.mishap(route);
    if (mishap === "lost") throw new TypeError("failed to fetch");
    if (typeof mishap === "number") return toResponse(problem(mishap, "Not now."));
    const body = init.body === undefined ? {} : (JSON.parse(String(init.body)) as Body);
    const answer = this.#answer(init.method ?? "GET", url, body);
    if (mishap === "answer-lost") throw new TypeError("connection reset");
    return toResponse(answer);
  };

  /** Removes a case as somebody else. */
  remove(id: string): void {
    this.cases.delete(id);
    this.removed.set(id, ++this.sequence);
  }

  #answer(method: string, url: URL, body: Body): Answer {
    const [, , resource, id = "", part] = url.pathname.split("/").map(decodeURIComponent);
    if (resource === "changes") return { status: 200, body: this.#changes(Number(url.searchParams.get("since"))) };
    if (resource === "settings") return this.#changeSettings(body);
    if (method === "POST" && id === "") return this.#addCase(body);
    const found = this.cases.get(id);
    if (found === undefined) return problem(404, `There is no case "${id}".`);
    if (method === "DELETE") {
      this.remove(id);
      return { status: 204 };
    }
    return part === "facts"
      ? this.#addFacts(found, body.facts as readonly FactJson[])
      : this.#changeHeader(found, body as unknown as HeaderChangeJson);
  }

  #changes(since: number): ChangesJson {
    const cases = [...this.cases.values()].filter(({ sequence }) => sequence > since);
    const removed = [...this.removed].filter(([, sequence]) => sequence > since);
    const all = [...cases.map((each) => each.sequence), ...removed.map(([, sequence]) => sequence)].toSorted(
      (left, right) => left - right,
    );
    const hasMore = all.length > this.pageSize;
    const next = hasMore ? all[this.pageSize - 1]! : this.sequence;
    return {
      placeId: this.placeId,
      cases: cases.filter(({ sequence }) => sequence <= next),
      removed: removed.filter(([, sequence]) => sequence <= next).map(([id]) => id),
      next,
      hasMore,
      settings: this.settings,
      settingsRevision: this.settingsRevision,
    };
  }

  #addCase({ id, facts, ...header }: Body): Answer {
    const caseId = String(id);
    if (this.cases.has(caseId)) return problem(409, `There is a case "${caseId}" already.`);
    this.removed.delete(caseId);
    const added = { id: caseId, header: header as unknown as CaseHeader, facts: facts as readonly FactJson[] };
    return this.#save({ ...added, openedAt: this.sequence, sequence: 0 }, 201);
  }

  #addFacts(found: StoredCaseJson, facts: readonly FactJson[]): Answer {
    const byId = new Map(found.facts.map((fact) => [fact.id, fact]));
    const conflict = facts.find(
      ({ id }) =>
        byId.has(id) &&
        !isSameJson(
          byId.get(id),
          facts.find((each) => each.id === id),
        ),
    );
    if (conflict !== undefined) return problem(409, `Fact "${conflict.id}" is recorded with another content.`);
    const added = facts.filter(({ id }) => !byId.has(id));
    return added.length === 0 ? { status: 200, body: {} } : this.#save({ ...found, facts: [...found.facts, ...added] });
  }

  #changeHeader(found: StoredCaseJson, { base, header: mine }: HeaderChangeJson): Answer {
    const header = mergeHeader({ base, mine, theirs: found.header }, found.facts);
    return isSameJson(header, found.header) ? { status: 200, body: {} } : this.#save({ ...found, header });
  }

  #save(changed: StoredCaseJson, status = 200): Answer {
    const known = new Set(changed.header.contacts.map(({ id }) => id));
    const stranger = changed.facts.find((fact) => fact.kind === "promise" && !known.has(fact.to));
    if (stranger !== undefined) return problem(422, `Fact "${stranger.id}" names nobody of the case.`);
    this.sequence += 1;
    this.cases.set(changed.id, { ...changed, sequence: this.sequence });
    return { status, body: {} };
  }

  #changeSettings(change: Body): Answer {
    const entries = Object.entries({ ...this.settings, ...change }).filter(([, value]) => value !== null);
    this.settings = Object.fromEntries(entries);
    this.settingsRevision += 1;
    return { status: 200, body: this.settings };
  }
}

function toResponse({ status, body }: Answer): Response {
  if (body === undefined) return new Response(null, { status });
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } });
}
