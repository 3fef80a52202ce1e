import { type Attributes, context, type SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import { describeError } from "./describe-error.ts";
import { type LogFields, writableFields } from "./log-fields.ts";

/** Spans of what the service does, each inside the one that it was begun in. */
export interface Traces {
  /** `name` is one of the program's own; the fields are those of the log. */
  readonly span: <Value>(
    name: string,
    kind: SpanKind,
    fields: LogFields,
    work: (span: SpanNotes) => Promise<Value>,
  ) => Promise<Value>;
  /** Sends what is left; to be called once. */
  readonly close: () => Promise<void>;
}

/** What a span may be told while it goes on. */
export interface SpanNotes {
  readonly tell: (fields: LogFields) => void;
}

/** Traces that go to a collector of OpenTelemetry's over HTTP, or to an exporter of one's own; none where there is neither. */
export function createTraces(to: { readonly url: string } | { readonly exporter: SpanExporter } | undefined): Traces {
  if (to === undefined)
    return { span: (_name, _kind, _fields, work) => work({ tell: () => {} }), close: async () => {} };
  const exporter =
    "exporter" in to ? to.exporter : new OTLPTraceExporter({ url: `${to.url.replace(/\/$/, "")}/v1/traces` });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const provider = new TracerProvider({ spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const tracer = provider.getTracer("fineline");
  return { span: (...call) => runSpan(tracer, ...call), close: () => provider.shutdown() };
}

async function runSpan<Value>(
  tracer: Tracer,
  name: string,
  kind: SpanKind,
  fields: LogFields,
  work: (span: SpanNotes) => Promise<Value>,
): Promise<Value> {
  const span = tracer.startSpan(name, { kind, attributes: attributesOf(fields) });
  try {
    return await context.with(trace.setSpan(context.active(), span), () =>
      work({ tell: (more) => void span.setAttributes(attributesOf(more)) }),
    );
  } catch (error) {
    span.setAttributes(attributesOf(describeError(error)));
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

function attributesOf(fields: LogFields): Attributes {
  return Object.fromEntries(Object.entries(writableFields(fields)).map(([name, value]) => [`fineline.${name}`, value]));
}
