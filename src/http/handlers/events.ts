import type { ProgressJson } from "../../contract/index.ts";
import type { ApiContext } from "../api-context.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/events` */
export const listenToEvents: ApiHandler<"GET /api/events"> = ({ request }, api) =>
  new Response(eventStream(api, request.signal), {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" },
  });

const HEARTBEAT_MS = 25_000;

/** After a break the browser asks again this soon; its own pause is longer. */
const GREETING = "retry: 2000\n\n";

/** Events of progress. It is over when the listener goes, when the server stops, or when the place is gone or cannot be read. */
function eventStream({ progress, services }: ApiContext, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const over = new AbortController();
  const end = () => over.abort();
  const stops = [signal, services.stopping].filter((stop) => stop !== undefined);
  const start = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    for (const stop of stops) stop.addEventListener("abort", end, { once: true, signal: over.signal });
    if (stops.some((stop) => stop.aborted)) end();
    const send = (text: string) => {
      if (!over.signal.aborted) controller.enqueue(encoder.encode(text));
    };
    send(GREETING);
    const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
    whenAborted(over.signal, () => clearInterval(heartbeat));
    const leave = await progress.listen((told) => (told === undefined ? end() : send(eventText(told))));
    whenAborted(over.signal, leave);
  };
  return new ReadableStream({
    start: (controller) => {
      void start(controller).catch((error: unknown) => {
        services.onFailure?.(error);
        end();
      });
      whenAborted(over.signal, () => closeQuietly(controller));
    },
    cancel: end,
  });
}

function eventText(told: ProgressJson): string {
  return `event: progress\nid: ${told.sequence}\ndata: ${JSON.stringify(told)}\n\n`;
}

function whenAborted(signal: AbortSignal, then: () => void): void {
  if (signal.aborted) then();
  else signal.addEventListener("abort", then, { once: true });
}

/** A stream whose reader went is closed already. */
function closeQuietly(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close();
  } catch {
    // Nothing is left to close.
  }
}
