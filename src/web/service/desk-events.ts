import type { EventStream } from "../sync/index.ts";

type Listener = (event: { readonly data?: unknown }) => void;

const [CONNECTING, OPEN, CLOSED] = [0, 1, 2];

/** An event as it stands in a stream of `text/event-stream`. */
interface ReadEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Listens to the server as an `EventSource` does, for one desk: that can send no header that names it. It does not come back
 * by itself: where it ends it is closed, and told as an error.
 */
export function openDeskEvents(headers: Readonly<Record<string, string>>): EventStream {
  const listeners = new Map<string, Listener[]>();
  const stopping = new AbortController();
  let readyState = CONNECTING;
  const tell = (name: string, data?: string) => {
    for (const listener of listeners.get(name) ?? []) listener({ data });
  };
  const end = () => {
    if (readyState === CLOSED) return;
    readyState = CLOSED;
    tell("error");
  };
  const listen = async () => {
    const { ok, body } = await fetch("/api/events", { headers, signal: stopping.signal, cache: "no-store" });
    if (!ok || body === null) return;
    readyState = OPEN;
    for await (const { name, data } of eventsIn(body)) tell(name, data);
  };
  listen().then(end, end);
  return {
    get readyState() {
      return readyState;
    },
    addEventListener: (name, listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    close: () => {
      readyState = CLOSED;
      stopping.abort();
    },
  };
}

/** The events of a stream, as they come. */
async function* eventsIn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ReadEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const blocks = (rest + piece.value).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    yield* blocks.map(readEvent).filter(({ data }) => data !== "");
  }
}

/** One event from its lines (HTML, section 9.2.6). */
function readEvent(block: string): ReadEvent {
  const fields = block.split("\n").map((line) => /^(\w+): ?(.*)$/.exec(line));
  const of = (name: string) => fields.flatMap((found) => (found?.[1] === name ? [found[2] ?? ""] : []));
  return { name: of("event").at(-1) ?? "message", data: of("data").join("\n") };
}
