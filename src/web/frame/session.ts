import { type ReadonlySignal, signal } from "@preact/signals";
import type { ServiceDoor } from "./service-parts.ts";

/** Whether the server knows this browser. `alone`: it could not be asked, and what is on the device serves. */
export type SessionState = "asking" | "in" | "out" | "alone";

const state = signal<SessionState>("asking");

/** Whether the server knows this browser. */
export const session: ReadonlySignal<SessionState> = state;

/** What became of a code: taken, refused, or nobody was there to take it. */
export type SignInOutcome = "in" | "refused" | "too-often" | "unreachable";

interface SessionAnswer {
  readonly signedIn: boolean;
  /** There where many people share the server. */
  readonly service?: ServiceDoor;
}

/**
 * Opens a session with the code in the address, if there is one, and finds out whether there is a session. What a server says
 * of itself is handed to `settle` first, undefined where it says nothing; it tells how things stand.
 */
export async function beginSession(
  settle: (answer: SessionAnswer | undefined) => Promise<SessionState>,
): Promise<void> {
  const token = takeTokenFromAddress();
  if (token !== undefined && (await signIn(token)) === "in") return;
  state.value = await settle(await askForSession());
}

async function askForSession(): Promise<SessionAnswer | undefined> {
  try {
    const response = await fetch("/api/session", { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as SessionAnswer) : undefined;
  } catch {
    return undefined;
  }
}

/** The server knows this browser again. */
export function regainSession(): void {
  state.value = "in";
}

/** Opens a session with the code that the terminal printed. */
export async function signIn(code: string): Promise<SignInOutcome> {
  try {
    const response = await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: tokenIn(code) }),
    });
    if (response.ok) state.value = "in";
    if (response.status === 429) return "too-often";
    return response.ok ? "in" : "refused";
  } catch {
    return "unreachable";
  }
}

/** The server no longer knows this browser. */
export function loseSession(): void {
  state.value = "out";
}

/** Goes on with what is on this device. */
export function goOnAlone(): void {
  state.value = "alone";
}

/** The code in what was pasted: the code itself, or the whole address that ends in it. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  return /[#&]token=([^&\s]+)/.exec(text)?.[1] ?? text;
}

/** The code of a first start stands behind the `#` and goes from there at once: no history keeps it. */
function takeTokenFromAddress(): string | undefined {
  const token = /[#&]token=([^&]+)/.exec(location.hash)?.[1];
  if (token !== undefined) history.replaceState(history.state, "", location.pathname + location.search);
  return token;
}
