import type { Delivery } from "../app/index.ts";
import { FAILURES } from "./sentences.ts";

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What a server answered: its status, or why there is none. */
export type PostAnswer = { readonly status: number } | { readonly failed: string };

const PATIENCE_MS = 15_000;

/** Posts once, within fifteen seconds, and follows no redirect: it would carry the message and its token elsewhere. */
export async function post({ url, headers, body }: Post): Promise<PostAnswer> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: patience });
    await response.body?.cancel();
    return { status: response.status };
  } catch {
    // What was thrown may name the whole address, which is as good as a password.
    return { failed: patience.aborted ? FAILURES.slow(hostOf(url)) : FAILURES.unreachable(hostOf(url)) };
  }
}

/** An answer as a delivery. */
export function deliveryOf(answer: PostAnswer, url: string): Delivery {
  if ("failed" in answer) return { kind: "failed", sentence: answer.failed };
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: "told" };
  const host = hostOf(url);
  const sentence = status === 401 || status === 403 ? FAILURES.refused(host) : FAILURES.status(host, status);
  return { kind: "failed", sentence };
}

function hostOf(url: string): string {
  return new URL(url).host;
}
