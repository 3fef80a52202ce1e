import { RemoteCalendarError } from "../../app/ports/index.ts";
import type { Outgoing } from "../../outgoing/index.ts";
import { REMOTE_SENTENCES } from "./sentences.ts";

const PATIENCE_MS = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;

export interface BoundedFetchOptions {
  /** Nothing else is asked: a password must not go where its owner did not send it. */
  readonly isAllowed: (origin: string) => boolean;
  readonly authorization: string;
  readonly outgoing: Pick<Outgoing, "fetch" | "isShared">;
}

/**
 * A `fetch` for one server: with the password, within thirty seconds and 32 MB, and to no other place, wherever an answer
 * leads. A redirect within the place is followed by whoever reads the answer.
 */
export function boundedFetch({ isAllowed, authorization, outgoing }: BoundedFetchOptions): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!isAllowed(url.origin)) throw new RemoteCalendarError("refused", REMOTE_SENTENCES.elsewhere(url.host));
    const headers = new Headers(init?.headers);
    headers.set("Authorization", authorization);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answer = await outgoing.fetch(url, { ...init, headers, signal });
      const bytes = await readBounded(answer, url.host);
      // A status without a body may have none (Fetch Standard).
      const hasBody = ![101, 204, 205, 304].includes(answer.status);
      const { status, statusText, headers: told } = answer;
      if (outgoing.isShared && !isOwnDiscovery(url, told.get("location"))) told.delete("location");
      const kept = new Response(hasBody ? bytes : null, { status, statusText, headers: told });
      Object.defineProperty(kept, "url", { value: url.href });
      return kept;
    } catch (cause) {
      if (cause instanceof RemoteCalendarError) throw cause;
      const sentence =
        signal.aborted && !outgoing.isShared ? REMOTE_SENTENCES.slow(url.host) : REMOTE_SENTENCES.unreachable(url.host);
      throw new RemoteCalendarError("unreachable", sentence);
    }
  };
}

/** The one redirect that a shared service goes after: from the place that every server has to where its calendars are (RFC 6764, 5). */
function isOwnDiscovery(asked: URL, location: string | null): boolean {
  const target = location === null ? null : URL.parse(location, asked);
  return asked.pathname === "/.well-known/caldav" && target?.origin === asked.origin;
}

async function readBounded(answer: Response, host: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RemoteCalendarError("refused", REMOTE_SENTENCES.tooMuch(host));
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
