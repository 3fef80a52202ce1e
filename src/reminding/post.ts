import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { LookupFunction } from "node:net";
import type { Delivery } from "../app/index.ts";
import { OUTGOING_SENTENCES, type Outgoing } from "../outgoing/index.ts";
import { FAILURES } from "./sentences.ts";

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What a server answered: its status; or why it had nothing; or why nobody knows whether it took what it was sent. */
export type PostAnswer = { readonly status: number } | { readonly failed: string } | { readonly unanswered: string };

export interface PostOptions {
  /** The way to the server. */
  readonly outgoing: Pick<Outgoing, "evenly" | "isShared" | "lookupFor">;
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000;
/** Where everybody is made to wait alike, a connection may take less than that. */
const SHARED_PATIENCE_MS = 8_000;

/**
 * Posts once, within fifteen seconds, and follows no redirect: it would carry the message and its token elsewhere. What goes wrong
 * before there is a connection is certain; after that the server may have taken it.
 */
export async function post(message: Post, options: PostOptions): Promise<PostAnswer> {
  return await options.outgoing.evenly(
    () => postOnce(message, options),
    (answer) => "failed" in answer,
  );
}

async function postOnce(
  message: Post,
  { outgoing, patienceMs = outgoing.isShared ? SHARED_PATIENCE_MS : PATIENCE_MS }: PostOptions,
): Promise<PostAnswer> {
  const target = targetOf(message.url);
  const host = hostOf(message.url);
  const patience = AbortSignal.timeout(patienceMs);
  const connection = { isMade: false };
  try {
    if (outgoing.isShared && !target.isSecure) return { failed: OUTGOING_SENTENCES.failed(target.host, target.port) };
    const lookup = await outgoing.lookupFor(target);
    return { status: await statusOf(message, { signal: patience, lookup }, () => (connection.isMade = true)) };
  } catch {
    // What was thrown may name the whole address, which is as good as a password.
    if (connection.isMade) return { unanswered: FAILURES.unanswered(host) };
    if (outgoing.isShared) return { failed: OUTGOING_SENTENCES.failed(target.host, target.port) };
    return { failed: patience.aborted ? FAILURES.slow(host) : FAILURES.unreachable(host) };
  }
}

function targetOf(text: string) {
  const url = new URL(text);
  const isSecure = url.protocol === "https:";
  return { isSecure, host: url.hostname, port: Number(url.port || (isSecure ? 443 : 80)) };
}

/** On a connection of its own: one that was left open may be closed already, and nobody could say what had gone through it. */
function statusOf(
  { url, headers, body }: Post,
  line: { readonly signal: AbortSignal; readonly lookup: LookupFunction },
  onConnected: () => void,
): Promise<number> {
  const { isSecure } = targetOf(url);
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const options = {
      method: "POST",
      headers: { ...headers, "Content-Length": length },
      agent: false,
      ...line,
    } as const;
    const sent = (isSecure ? requestSecure : requestPlain)(url, options);
    sent.once("socket", (socket) => socket.once(isSecure ? "secureConnect" : "connect", onConnected));
    sent.once("response", (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** An answer as a delivery. */
export function deliveryOf(answer: PostAnswer, url: string): Delivery {
  if ("failed" in answer) return { kind: "failed", sentence: answer.failed };
  if ("unanswered" in answer) return { kind: "unanswered", sentence: answer.unanswered };
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: "told" };
  const host = hostOf(url);
  const sentence = status === 401 || status === 403 ? FAILURES.refused(host) : FAILURES.status(host, status);
  return { kind: "failed", sentence };
}

function hostOf(url: string): string {
  return new URL(url).host;
}
