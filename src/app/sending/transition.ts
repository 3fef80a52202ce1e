import { error, ok, type Result } from "../../contract/index.ts";
import { actsAt, type SendState, type SendStateKind } from "../ports/index.ts";
import { LOOK_AGAIN_MS, lookAfter, MOST_TRIES, retryAfter } from "./retry-times.ts";
import type { SendEvent, SendEventKind } from "./send-event.ts";

/** What does not happen to a letter that stands where it stands. */
export interface RefusedEvent {
  readonly state: SendStateKind;
  readonly event: SendEventKind;
  readonly message: string;
}

type StateOf<Kind extends SendStateKind> = Extract<SendState, { readonly kind: Kind }>;
type EventOf<Kind extends SendEventKind> = Extract<SendEvent, { readonly kind: Kind }>;

/** What an event makes of each state that it may befall; undefined where its time has not come. */
type Moves = {
  readonly [Event in SendEventKind]: {
    readonly [State in SendStateKind]?: (state: StateOf<State>, event: EventOf<Event>) => SendState | undefined;
  };
};

const approve = (_: SendState, { goesAt, foreseen }: EventOf<"approve" | "readdress">): SendState => ({
  kind: "approved",
  goesAt,
  ...(foreseen === undefined ? {} : { heldUntil: foreseen.until, heldBy: foreseen.because }),
});

const cancel = (_: SendState, { at }: EventOf<"cancel">): SendState => ({ kind: "cancelled", at, because: "person" });

const stop = (_: SendState, { at, because }: EventOf<"stop">): SendState => ({ kind: "cancelled", at, because });

const accept = (_: SendState, { kind: _kind, ...known }: EventOf<"accept">): SendState => {
  return { kind: "accepted", by: "server", ...known };
};

const reject = (_: SendState, { at, response }: EventOf<"reject">): SendState => ({ kind: "rejected", at, response });

function fallDue(state: StateOf<"approved" | "deferred" | "due">, { at }: EventOf<"fall-due">): SendState | undefined {
  const turn = actsAt(state);
  if (turn === null || turn > at) return undefined;
  return { kind: "due", tries: state.kind === "approved" ? 0 : state.tries, from: at };
}

const quarantine = (_: SendState, { at }: EventOf<"quarantine">): SendState => {
  return { kind: "uncertain", since: at, because: "restored", looks: 0, lookAt: lookAfter(0, at) };
};

function waitForNext(tries: number, { at, response }: EventOf<"defer" | "refuse">): SendState {
  if (tries >= MOST_TRIES) return { kind: "rejected", at, response };
  return { kind: "deferred", tries, retryAt: retryAfter(tries, at), response };
}

const MOVES: Moves = {
  approve: { draft: approve, rejected: approve, cancelled: approve },
  readdress: { accepted: approve },
  "fall-due": { approved: fallDue, due: fallDue, deferred: fallDue },
  hold: { due: ({ tries }, { until, because }) => ({ kind: "due", tries, from: until, heldBy: because }) },
  stop: { approved: stop, due: stop, deferred: stop },
  begin: { due: ({ tries }, { at }) => ({ kind: "submitting", tries: tries + 1, since: at }) },
  refuse: {
    due: ({ tries }, { at, response }) => ({
      kind: "deferred",
      tries,
      retryAt: retryAfter(0, at),
      response,
    }),
    submitting: ({ tries }, event) => waitForNext(tries, event),
  },
  "fail-account": {
    due: ({ tries }, { at }) => ({ kind: "due", tries, from: at }),
    submitting: ({ tries }, { at }) => ({ kind: "due", tries: tries - 1, from: at }),
  },
  // A worker that was taken for dead may still bring the server's last word, even where a person thought otherwise.
  accept: { submitting: accept, uncertain: accept, draft: accept },
  // What the line to the server refuses by itself, the server never hears of.
  reject: { due: reject, submitting: reject, uncertain: reject },
  defer: { submitting: ({ tries }, event) => waitForNext(tries, event) },
  doubt: {
    submitting: (_, { at, because }) => ({
      kind: "uncertain",
      since: at,
      because,
      looks: 0,
      lookAt: lookAfter(0, at),
    }),
  },
  quarantine: { approved: quarantine, due: quarantine, deferred: quarantine, submitting: quarantine },
  miss: {
    uncertain: (state, { at, wasAsked }) => {
      const looks = wasAsked ? state.looks + 1 : state.looks;
      return { ...state, looks, lookAt: wasAsked ? lookAfter(looks, at) : at + LOOK_AGAIN_MS };
    },
  },
  find: {
    uncertain: (_, { kind: _kind, ...known }) => ({ kind: "accepted", response: "", copyAt: null, ...known }),
  },
  vouch: { uncertain: (_, { at }) => ({ kind: "accepted", at, by: "person", response: "", copyAt: null }) },
  deny: { uncertain: () => ({ kind: "draft" }) },
  cancel: { draft: cancel, rejected: cancel, approved: cancel, due: cancel, deferred: cancel },
  "see-to-copy": { accepted: (state, { again }) => ({ ...state, copyAt: again }) },
};

const WORDS: Readonly<Record<SendEventKind, string>> = {
  approve: "be approved",
  readdress: "be sent to another address",
  "fall-due": "fall due now",
  hold: "be held",
  stop: "be stopped",
  begin: "be submitted",
  refuse: "be refused on the way",
  "fail-account": "be kept by its mailbox",
  accept: "be accepted",
  defer: "be deferred",
  reject: "be rejected",
  doubt: "be doubted",
  quarantine: "be put into quarantine",
  miss: "be missed",
  find: "be found",
  vouch: "be vouched for",
  deny: "be denied",
  cancel: "be cancelled",
  "see-to-copy": "have its copy seen to",
};

/** The state that an event leads to, or that it does not happen there. The same state and event give the same. */
export function transition(state: SendState, event: SendEvent): Result<SendState, RefusedEvent> {
  // The table's own type says that each function takes the state and the event it stands under.
  const moves: { readonly [Kind in SendStateKind]?: (state: never, event: never) => SendState | undefined } =
    MOVES[event.kind];
  const next = moves[state.kind]?.(state as never, event as never);
  return next === undefined ? error(refused(state, event)) : ok(next);
}

/** The same, where anything else is a bug. Throws for an event that does not happen there. */
export function follow(state: SendState, event: SendEvent): SendState {
  const next = transition(state, event);
  if (!next.ok) throw new Error(next.error.message);
  return next.value;
}

function refused(state: SendState, event: SendEvent): RefusedEvent {
  const message = `A letter that is ${state.kind} cannot ${WORDS[event.kind]}.`;
  return { state: state.kind, event: event.kind, message };
}
