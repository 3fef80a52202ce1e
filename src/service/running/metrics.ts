import type { Attributes, Counter, Histogram, Meter } from "@opentelemetry/api";
import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";

interface MetricKind {
  readonly kind: "count" | "seconds" | "gauge";
  readonly meaning: string;
  /** The names of its labels; their values are names of the program's own. */
  readonly labels: readonly string[];
}

/** Every metric of the service, as it is told and explained. */
const METRICS = {
  fineline_request_seconds: {
    kind: "seconds",
    meaning: "how long requests took; their number and their faults as well",
    labels: ["method", "route", "status"],
  },
  fineline_job_seconds: {
    kind: "seconds",
    meaning: "how long jobs took, and what came of them",
    labels: ["job", "outcome"],
  },
  fineline_job_late_seconds: {
    kind: "seconds",
    meaning: "how much later than they were due jobs began",
    labels: ["job"],
  },
  fineline_query_seconds: {
    kind: "seconds",
    meaning: "how long the database took, by kind of statement and table",
    labels: ["query", "outcome"],
  },
  fineline_outgoing_seconds: {
    kind: "seconds",
    meaning: "how long other people's servers took: for letters, mailboxes, calendars, reminders",
    labels: ["to", "outcome"],
  },
  fineline_letters_total: {
    kind: "count",
    meaning: "letters that were tried, by what came of them",
    labels: ["outcome"],
  },
  fineline_database_connections: {
    kind: "gauge",
    meaning: "connections to the database: busy, idle, and requests that wait for one",
    labels: ["state"],
  },
  fineline_jobs_due: {
    kind: "gauge",
    meaning: "jobs that are due and have not begun",
    labels: [],
  },
  fineline_last_tick_age_seconds: {
    kind: "gauge",
    meaning: "how long ago this worker last looked for work",
    labels: [],
  },
  fineline_event_loop_delay_seconds: {
    kind: "gauge",
    meaning: "how late this process gets to things, at the 99th percentile",
    labels: [],
  },
  fineline_memory_bytes: {
    kind: "gauge",
    meaning: "the memory that this process holds",
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricKind>>;

type NamesOf<Kind extends MetricKind["kind"]> = {
  [Name in keyof typeof METRICS]: (typeof METRICS)[Name]["kind"] extends Kind ? Name : never;
}[keyof typeof METRICS];

type LabelsOf<Name extends keyof typeof METRICS> = {
  readonly [Label in (typeof METRICS)[Name]["labels"][number]]: string | number;
};

/** A number at this moment, for one set of labels. */
export interface Reading {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Counts, times and gauges of this process, by the names and labels of their table alone. */
export interface Metrics {
  readonly count: <Name extends NamesOf<"count">>(name: Name, labels: LabelsOf<Name>) => void;
  readonly seconds: <Name extends NamesOf<"seconds">>(name: Name, seconds: number, labels: LabelsOf<Name>) => void;
  /** Asked whenever metrics are told. One that fails is left out. */
  readonly watch: (name: NamesOf<"gauge">, read: () => readonly Reading[] | Promise<readonly Reading[]>) => void;
  /** All of them, in Prometheus' own text. */
  readonly text: () => Promise<string>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Metrics of one process, kept by OpenTelemetry. */
export function createMetrics(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const meter = new MeterProvider({ readers: [exporter] }).getMeter("fineline");
  const serializer = new PrometheusSerializer("", false, undefined, true, true);
  const instruments = new Map<string, Counter<Attributes> | Histogram<Attributes>>();
  const instrument = <One>(name: keyof typeof METRICS, make: (meter: Meter) => One & (Counter | Histogram)): One => {
    const kept = instruments.get(name) ?? make(meter);
    instruments.set(name, kept);
    return kept as One;
  };
  return {
    count: (name, labels) => {
      const options = { description: METRICS[name].meaning };
      instrument(name, () => meter.createCounter(name, options)).add(1, labels);
    },
    seconds: (name, seconds, labels) => {
      const options = { description: METRICS[name].meaning, advice: { explicitBucketBoundaries: SECONDS } };
      instrument(name, () => meter.createHistogram(name, options)).record(seconds, labels);
    },
    watch: (name, read) => {
      const gauge = meter.createObservableGauge(name, { description: METRICS[name].meaning });
      gauge.addCallback(async (result) => {
        for (const { value, labels = {} } of await read()) result.observe(value, labels);
      });
    },
    text: async () => serializer.serialize((await exporter.collect()).resourceMetrics),
  };
}

/** Every metric as a table in Markdown, as it stands in the operators' page. */
export function describeMetrics(): string {
  const rows = Object.entries<MetricKind>(METRICS).map(
    ([name, { meaning, labels }]) =>
      `| \`${name}\` | ${meaning} | ${labels.map((label) => `\`${label}\``).join(", ") || "none"} |`,
  );
  return ["| metric | what | labels |", "| --- | --- | --- |", ...rows].join("\n");
}
