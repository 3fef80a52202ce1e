import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EmployerRoutes, OpeningEntryJson, WaitingJson } from "../../contract/http/index.ts";
import { type ApiClient, ApiError, UnreachableError } from "../api/index.ts";
import { openHiring } from "./hiring-desk.ts";
import { hiringCounts } from "./side.ts";

function entry(id: string, { closedOn, waiting = 0 }: { closedOn?: string; waiting?: number } = {}): OpeningEntryJson {
  return {
    opening: {
      id,
      title: id,
      company: "Northline Rail",
      stages: [],
      interviewers: [],
      promises: [],
      calendar: { timeZone: "America/Toronto" },
      scope: {},
      tellOthersAfter: "offer-accepted",
      acknowledgeAutomatically: false,
      openedAt: "2026-10-12T09:00:00-04:00[America/Toronto]",
      ...(closedOn === undefined ? {} : { closedOn }),
    },
    revision: 1,
    stages: { applied: 10, interviewed: 0, "final-round": 0, offer: 0, hired: 0, rejected: 0, withdrawn: 0 },
    candidates: 10,
    waiting,
    unanswered: 10,
    questions: [],
  };
}

const NOBODY: WaitingJson = {
  asOf: "2026-11-16T10:00:00-05:00[America/Toronto]",
  headline: "Nobody waits for a word.",
  rows: [],
  counts: { asked: 0, acknowledge: 0, "to-thank": 0, plans: 0, promised: 0, silence: 0, decision: 0, law: 0 },
  applied: 0,
  interviewed: 0,
};

/** A server of these openings; `calls` is what it was asked. */
function serverOf(openings: readonly OpeningEntryJson[]) {
  const calls: string[] = [];
  const call = async (route: string, input?: { readonly query?: { readonly opening?: string } }) => {
    calls.push(`${route} ${input?.query?.opening ?? ""}`.trim());
    return route === "GET /api/openings" ? { openings } : NOBODY;
  };
  return { calls, api: { call } as unknown as ApiClient<EmployerRoutes> };
}

function failing(error: Error): ApiClient<EmployerRoutes> {
  return { call: () => Promise.reject(error) } as unknown as ApiClient<EmployerRoutes>;
}

describe("the hiring side of the desk", () => {
  it("looks at the one opening that is open, and counts what belongs to it", async () => {
    const { api, calls } = serverOf([
      entry("old", { closedOn: "2026-11-02", waiting: 0 }),
      entry("planner", { waiting: 9 }),
    ]);
    const hiring = openHiring(api);
    await hiring.refresh();
    assert.equal(hiring.opening.value?.opening.id, "planner");
    assert.deepEqual(
      hiring.openings.value?.map(({ opening }) => opening.id),
      ["planner", "old"],
    );
    assert.deepEqual(calls, ["GET /api/openings", "GET /api/waiting planner"]);
    assert.deepEqual(hiringCounts.value, { waiting: 9, candidates: 10, openings: 1 });
  });

  it("looks at all of several until one is chosen", async () => {
    const { api, calls } = serverOf([entry("planner", { waiting: 9 }), entry("engineer", { waiting: 3 })]);
    const hiring = openHiring(api);
    await hiring.refresh();
    assert.equal(hiring.opening.peek(), undefined);
    assert.equal(hiringCounts.value.waiting, 12);
    hiring.lookAt("engineer");
    await hiring.refresh();
    assert.equal(hiring.opening.value?.opening.id, "engineer");
    assert.equal(calls.at(-1), "GET /api/waiting engineer");
    assert.equal(hiringCounts.value.waiting, 3);
  });

  it("keeps what it knew where the server cannot be reached", async () => {
    const { api } = serverOf([entry("planner")]);
    let isDown = false;
    const call = (...all: readonly unknown[]) =>
      isDown
        ? Promise.reject(new UnreachableError("network"))
        : (api.call as (...given: readonly unknown[]) => Promise<unknown>)(...all);
    const hiring = openHiring({ call } as unknown as ApiClient<EmployerRoutes>);
    await hiring.refresh();
    isDown = true;
    await hiring.refresh();
    assert.equal(hiring.status.value, "offline");
    assert.equal(hiring.openings.value?.length, 1);
  });

  it("says that a server without openings has none", async () => {
    const problem = { status: 404, type: "about:blank", title: "", detail: "", faults: [] };
    const hiring = openHiring(failing(new ApiError(problem)));
    await hiring.refresh();
    assert.equal(hiring.status.value, "none");
  });
});
