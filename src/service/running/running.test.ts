import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SpanKind } from "@opentelemetry/api";
import { InMemorySpanExporter } from "@opentelemetry/sdk-trace";
import fc from "fast-check";
import {
  answerHealth,
  createLog,
  createMetrics,
  createReadiness,
  createTraces,
  endWell,
  type LogFields,
  nameRoutes,
  observeJob,
  observeOutgoing,
  observeQueries,
  observeRequests,
  openOperatorsDoor,
  watchProcess,
} from "./index.ts";
import { nameQuery } from "./observe-queries.ts";

/** What no log, metric or trace may ever hold. */
const PERSONAL = [
  "Ana Ruiz",
  "ana.ruiz@example.org",
  "Re: your interview at Globex",
  "flt_c2VjcmV0LXRva2VuLXRoYXQtb3BlbnMtYWxs",
  "株式会社",
  "203.0.113.77",
  "open-sesame",
];

/** Everything that spans hold, as they come out; the library's own keeper forgets them when it is closed. */
function keptSpans() {
  const spans: object[] = [];
  const exporter = new InMemorySpanExporter();
  const forward = exporter.export.bind(exporter);
  exporter.export = (given, done) => {
    for (const { name, attributes, kind, parentSpanContext, events, status } of given) {
      spans.push({ name, attributes, kind, isInner: parentSpanContext !== undefined, events, status });
    }
    forward(given, done);
  };
  return { exporter, spans };
}

function observed() {
  const lines: string[] = [];
  const { exporter, spans } = keptSpans();
  const log = createLog({ level: "info", write: (line) => void lines.push(line), now: () => 0 });
  const traces = createTraces({ exporter });
  const closeTraces = async () => {
    await traces.close();
    return JSON.stringify(spans);
  };
  return { lines, log, metrics: createMetrics(), traces, closeTraces, elapsed: () => 0 };
}

describe("a log", () => {
  it("is one JSON object a line, with the moment, the level and the event", () => {
    const { lines, log } = observed();
    log.info("request", { request: "00ff00ff00ff00ff", method: "GET", route: "/api/cases/{id}", status: 200, ms: 12 });
    log.warn("ended-late");
    assert.deepEqual(lines, [
      '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"request","request":"00ff00ff00ff00ff","method":"GET","route":"/api/cases/{id}","status":200,"ms":12}\n',
      '{"time":"1970-01-01T00:00:00.000Z","level":"warn","event":"ended-late"}\n',
    ]);
  });

  it("leaves out what is less than its level", () => {
    const lines: string[] = [];
    const log = createLog({ level: "error", write: (line) => void lines.push(line), now: () => 0 });
    log.info("started");
    log.warn("not-ready");
    log.error("job-failed", new RangeError("Ana Ruiz"));
    assert.equal(lines.length, 1);
  });

  it("names an error and the places in the program, not what it says", () => {
    const { lines, log } = observed();
    const error = Object.assign(new TypeError("Ana Ruiz <ana.ruiz@example.org>"), { code: "ECONNREFUSED" });
    error.stack =
      "TypeError: Ana Ruiz\n    at send (file:///srv/app/src/mail/send.ts:12:3)\n    at Ana (/home/ana/x.ts:1:1)";
    log.error("mail-failed", error);
    log.error("mail-failed", "Ana Ruiz");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        {
          time: "1970-01-01T00:00:00.000Z",
          level: "error",
          event: "mail-failed",
          error: "TypeError",
          code: "ECONNREFUSED",
          at: "src/mail/send.ts:12",
        },
        { time: "1970-01-01T00:00:00.000Z", level: "error", event: "mail-failed", error: "Thrown" },
      ],
    );
  });

  it("withholds whatever is personal, in whichever field it comes, and fields that nobody knows", () => {
    const names = ["request", "method", "route", "status", "error", "code", "at", "outcome", "subject", "__proto__"];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...PERSONAL), (name, value) => {
        const { lines, log } = observed();
        log.info("request", { [name]: value } as LogFields);
        log.error("job-failed", new Error(value), { [name]: value } as LogFields);
        assert.doesNotMatch(lines.join(""), new RegExp(value.replaceAll(".", "\\.")));
        assert.equal(lines.join("").trim().split("\n").length, 2);
      }),
    );
  });
});

it("names, addresses, subjects and tokens in requests, queries, jobs and mail reach no log, metric or trace", async () => {
  const observers = observed();
  const client = { query: async (..._call: unknown[]): Promise<unknown> => Promise.reject(new Error(PERSONAL.join())) };
  observeQueries(client as never, observers);
  for (const text of PERSONAL) {
    const path = `/api/cases/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`;
    const answer = observeRequests(
      async () => Response.json({ text }, { status: 422, headers: { "X-Text": encodeURIComponent(text) } }),
      () => "/api/cases/{id}",
      observers,
    );
    const request = new Request(`https://fineline.example${path}`, {
      method: "POST",
      body: text,
      headers: { Authorization: `Bearer ${encodeURIComponent(text)}` },
    });
    await answer(request);
    const throwing = observeRequests(
      () => Promise.reject(new Error(text)),
      () => "/api/cases/{id}",
      observers,
    );
    await assert.rejects(throwing(new Request(`https://fineline.example${path}`)));
    await assert.rejects(client.query(`insert into people (name) values ('${text.replaceAll("'", "")}')`, [text]));
    await assert.rejects(client.query({ text: "select 1 from people where name = $1", values: [text] }));
    const job = { job: "send-letter", attempt: 1, lateMs: 5 };
    await assert.rejects(observeJob(job, () => Promise.reject(new Error(text)), observers));
    await observeOutgoing(
      "smtp",
      async () => text,
      () => "accepted",
      observers,
    );
    await assert.rejects(
      observeOutgoing(
        "imap",
        () => Promise.reject(new Error(text)),
        () => "told",
        observers,
      ),
    );
  }
  const told = [observers.lines.join(""), await observers.metrics.text(), await observers.closeTraces()];
  for (const text of PERSONAL) {
    for (const form of [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]) {
      assert.ok(!told.some((each) => each.includes(form)), form);
    }
  }
  assert.match(told[2]!, /insert people/);
  assert.match(told[1]!, /fineline_query_seconds_count\{query="insert people",outcome="failed"\} 7/);
});

it("spans lie in one another, are named by routes and statements, and hold no text of anybody's", async () => {
  const { exporter, spans } = keptSpans();
  const traces = createTraces({ exporter });
  await assert.rejects(
    traces.span("POST /api/cases", SpanKind.SERVER, { route: "/api/cases", job: "Ana Ruiz" }, async () =>
      traces.span("insert cases", SpanKind.CLIENT, {}, async () => {
        throw new RangeError("Ana Ruiz");
      }),
    ),
  );
  await traces.close();
  const told = JSON.parse(JSON.stringify(spans, (name, value) => (name === "fineline.at" ? undefined : value)));
  const failed = { events: [], status: { code: 2 } };
  assert.deepEqual(told, [
    {
      name: "insert cases",
      attributes: { "fineline.error": "RangeError" },
      kind: SpanKind.CLIENT,
      isInner: true,
      ...failed,
    },
    {
      name: "POST /api/cases",
      attributes: { "fineline.route": "/api/cases", "fineline.job": "withheld", "fineline.error": "RangeError" },
      kind: SpanKind.SERVER,
      isInner: false,
      ...failed,
    },
  ]);
});

for (const [text, name] of [
  ["select a from cases where x = $1", "select cases"],
  ['insert into "fineline"."outbox" (id) values ($1)', "insert outbox"],
  ["update only place set x = 1", "update place"],
  ["delete from log", "delete log"],
  ["with due as (select * from outbox) update outbox set x = 1", "update outbox"],
  ["begin; set local x = '1'", "begin"],
  ["set role ana", "set"],
  ["vacuum ana", "other"],
  ["", "other"],
] as const) {
  it(`${JSON.stringify(text)} is told as ${name}`, () => {
    assert.equal(nameQuery(text), name);
  });
}

it("a route is named as it is described, and by nothing that a path holds", () => {
  const routeOf = nameRoutes(["GET /api/cases", "GET /api/cases/{id}", "POST /api/cases/{id}/facts"]);
  const asked = ["/api/cases", "/api/cases/globex", "/api/cases/globex/ana", "/api/auth/ana", "/c/key", "/", "/apina"];
  assert.deepEqual(
    asked.map((path) => routeOf("GET", path)),
    ["/api/cases", "/api/cases/{id}", "/api", "/api/auth", "page", "page", "page"],
  );
  assert.equal(routeOf("HEAD", "/api/cases/globex"), "/api/cases/{id}");
  assert.equal(routeOf("DELETE", "/api/cases/globex"), "/api");
});

it("a statement whose answer is given to a function is told of as well, and the function has it", async () => {
  const observers = observed();
  const client = {
    query: (_text: string, _values: unknown, done: (error: unknown, result?: unknown) => void) =>
      setImmediate(done, null, { rows: [1] }),
  };
  observeQueries(client as never, observers);
  const result = await new Promise((resolve) =>
    client.query("select 1 from log", [], (_error, given) => resolve(given)),
  );
  assert.deepEqual(result, { rows: [1] });
  assert.match(await observers.metrics.text(), /fineline_query_seconds_count\{query="select log",outcome="done"\} 1/);
});

it("an answer carries the id that its line in the log has, and not one that was sent", async () => {
  const observers = observed();
  const answer = observeRequests(
    () => new Response("x"),
    () => "page",
    observers,
  );
  const { headers } = await answer(new Request("https://fineline.example/", { headers: { "X-Request-Id": "mine" } }));
  assert.equal(headers.get("X-Request-Id"), JSON.parse(observers.lines[0]!).request);
  assert.match(headers.get("X-Request-Id") ?? "", /^[0-9a-f]{16}$/);
});

describe("health", () => {
  const well = async () => {};

  it("is told while the process lives, ready or not", async () => {
    const readiness = createReadiness(() => Promise.reject(new Error("down")));
    assert.equal((await answerHealth("/healthz", readiness))?.status, 200);
    const answer = await answerHealth("/readyz", readiness);
    assert.deepEqual([answer?.status, await answer?.text()], [503, "database\n"]);
    assert.equal(await answerHealth("/elsewhere", readiness), undefined);
  });

  it("is not ready for a database that does not answer, and for a process that ends", async () => {
    assert.equal(await createReadiness(() => new Promise(() => {}), 5).ask(), "database");
    const readiness = createReadiness(well);
    assert.equal(await readiness.ask(), "ready");
    readiness.end();
    assert.equal(await readiness.ask(), "ending");
  });

  it("is told at the operators' address, with the metrics, and nothing else is", async () => {
    const metrics = createMetrics();
    metrics.count("fineline_letters_total", { outcome: "accepted" });
    metrics.count("fineline_letters_total", { outcome: "accepted" });
    metrics.seconds("fineline_job_seconds", 0.03, { job: "plan", outcome: "done" });
    metrics.watch("fineline_jobs_due", () => [{ value: 7 }]);
    const stop = watchProcess(metrics, { totalCount: 5, idleCount: 3, waitingCount: 1 });
    const door = await openOperatorsDoor({ host: "127.0.0.1", port: 0 }, { readiness: createReadiness(well), metrics });
    const ask = async (path: string) => await fetch(`http://127.0.0.1:${door.port}${path}`);
    const statuses = await Promise.all(
      ["/healthz", "/readyz?x", "/metrics", "/"].map(async (path) => (await ask(path)).status),
    );
    assert.deepEqual(statuses, [200, 200, 200, 404]);
    const lines = (await (await ask("/metrics")).text()).split("\n");
    for (const line of [
      'fineline_letters_total{outcome="accepted"} 2',
      'fineline_job_seconds_count{job="plan",outcome="done"} 1',
      'fineline_job_seconds_bucket{job="plan",outcome="done",le="0.05"} 1',
      "fineline_jobs_due 7",
      'fineline_database_connections{state="busy"} 2',
      'fineline_database_connections{state="waited-for"} 1',
    ]) {
      assert.ok(lines.includes(line), line);
    }
    stop();
    await door.close();
  });
});

describe("an ending", () => {
  function ending(graceMs: number, steps: Parameters<typeof endWell>[0]["steps"]) {
    const { lines, log } = observed();
    const exits: number[] = [];
    let hear: ((signal: string) => void) | undefined;
    const onSignal = (given: (signal: string) => void) => {
      hear = given;
      return () => {
        hear = undefined;
      };
    };
    const ended = endWell({ steps, graceMs, onSignal, exit: (status) => void exits.push(status), log });
    return { lines, exits, ended, signal: (name: string) => hear?.(name), isHeard: () => hear !== undefined };
  }

  it("goes step by step, in order, and a step that fails keeps no other from ending", async () => {
    const done: string[] = [];
    const { ended, signal, exits, isHeard } = ending(1000, [
      { phase: "readiness", end: async () => void done.push("readiness") },
      { phase: "requests", end: () => Promise.reject(new Error("stuck")) },
      { phase: "database", end: async () => void done.push("database") },
    ]);
    signal("SIGTERM");
    await ended;
    assert.deepEqual([done, exits, isHeard()], [["readiness", "database"], [], false]);
  });

  it("is at once at a second signal", () => {
    const { signal, exits } = ending(60_000, [{ phase: "requests", end: async () => {} }]);
    signal("SIGTERM");
    signal("SIGINT");
    assert.deepEqual(exits, [130]);
  });

  it("is at once when its time is over", async () => {
    const stuck = Promise.withResolvers<void>();
    const { signal, exits, ended, lines } = ending(5, [{ phase: "requests", end: () => stuck.promise }]);
    signal("SIGTERM");
    while (exits.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(exits, [1]);
    assert.match(lines.join(""), /"event":"ended-late"/);
    stuck.resolve();
    await ended;
  });
});
