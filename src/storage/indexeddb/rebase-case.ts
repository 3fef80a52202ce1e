import { mergeHeader } from "../../app/index.ts";
import { type CaseHeader, type FactJson, isSameJson } from "../../contract/index.ts";
import type { QueuedRecording, Recording } from "./local-store.ts";

/** What a case says. */
export interface CaseContent {
  readonly header: CaseHeader;
  readonly facts: readonly FactJson[];
}

type Of<Type, Kind> = Type extends { readonly kind: Kind } ? Type : never;
type CaseKind = "add-case" | "facts" | "header" | "remove";

export type CaseRecording = Of<Recording, CaseKind>;
export type QueuedCaseRecording = Of<QueuedRecording, CaseKind>;

export interface RebaseInput {
  readonly caseId: string;
  /** The case as this device has it; undefined where it is not there. */
  readonly local: CaseContent | undefined;
  /** What this device recorded of it and the server has not acknowledged, in order. */
  readonly pending: readonly QueuedCaseRecording[];
  /** The case as the server has it; undefined where it is not there, or no longer. */
  readonly server: CaseContent | undefined;
}

export interface RebasedCase {
  /** The server's case with everything pending on top; undefined where there is none. */
  readonly content: CaseContent | undefined;
  /** What is still to be told, in order: the same objects where nothing about them changed. */
  readonly pending: readonly (QueuedCaseRecording | CaseRecording)[];
}

/**
 * What this device has recorded of a case, put on top of what the server says of it.
 *
 * What the server knows already is told no more. A case that it removed comes back whole where anything of it is
 * pending; one that was added here and there is one case, with the server's header and everybody's contacts and facts.
 */
export function rebaseCase(input: RebaseInput): RebasedCase {
  const pending = revived(input);
  const rebased = putOnTop(input, pending);
  const needed = contactsNeeded(input, pending, rebased.content);
  return needed === undefined ? rebased : putOnTop(input, [needed, ...pending]);
}

function putOnTop({ caseId, server }: RebaseInput, pending: Pending): RebasedCase {
  let content = server;
  const left: (QueuedCaseRecording | CaseRecording)[] = [];
  for (const recording of pending) {
    const next = applied(content, recording);
    left.push(...untold(caseId, content, next, recording));
    content = next;
  }
  return { content, pending: left };
}

type Pending = readonly (QueuedCaseRecording | CaseRecording)[];

/** Where the server has no case to record of, the case itself is what there is to tell. */
function revived({ caseId, local, pending, server }: RebaseInput): Pending {
  const first = pending[0]?.kind;
  const isOrphaned = first === "facts" || first === "header";
  return server === undefined && local !== undefined && isOrphaned ? [{ kind: "add-case", caseId, ...local }] : pending;
}

/** Brings back people who were taken out elsewhere while something was recorded of them here. */
function contactsNeeded(
  { caseId, local, server }: RebaseInput,
  pending: Pending,
  content: CaseContent | undefined,
): CaseRecording | undefined {
  if (local === undefined || server === undefined || content === undefined) return undefined;
  const facts = pending.flatMap((each) => (each.kind === "facts" ? each.facts : []));
  const { contacts } = mergeHeader({ base: local.header, mine: local.header, theirs: content.header }, facts);
  const ids = new Set(content.header.contacts.map(({ id }) => id));
  const header = withMissingContacts(
    server.header,
    contacts.filter(({ id }) => !ids.has(id)),
  );
  return header === server.header ? undefined : { kind: "header", caseId, base: server.header, header };
}

function applied(content: CaseContent | undefined, recording: CaseRecording): CaseContent | undefined {
  switch (recording.kind) {
    case "remove":
      return undefined;
    case "add-case": {
      const { header, facts } = recording;
      return content === undefined
        ? { header, facts }
        : { header: withMissingContacts(content.header, header.contacts), facts: withNewFacts(content.facts, facts) };
    }
    case "facts":
      return content && { ...content, facts: withNewFacts(content.facts, recording.facts) };
    case "header":
      return content && { ...content, header: mergedHeader(content, recording) };
  }
}

function mergedHeader(
  { header: theirs, facts }: CaseContent,
  { base, header: mine }: Of<CaseRecording, "header">,
): CaseHeader {
  return mergeHeader({ base, mine, theirs }, facts);
}

/** What of a recording the server has still to be told, when it knows `before` and is to know `after`. */
function untold(
  caseId: string,
  before: CaseContent | undefined,
  after: CaseContent | undefined,
  recording: QueuedCaseRecording | CaseRecording,
): Pending {
  if (recording.kind === "remove") return before === undefined ? [] : [recording];
  if (before === undefined || after === undefined) return [recording];
  const hasHeader = !isSameJson(before.header, after.header);
  if (recording.kind === "header") return hasHeader ? [recording] : [];
  const facts = untoldFacts(before.facts, recording.facts);
  if (recording.kind === "facts") return facts.length > 0 ? [recording] : [];
  return [
    ...(hasHeader ? [{ kind: "header", caseId, base: before.header, header: after.header } as const] : []),
    ...(facts.length > 0 ? [{ kind: "facts", caseId, facts } as const] : []),
  ];
}

/** Those that are not known with the same content: of a known id with another content the server has to hear, and refuse. */
function untoldFacts(known: readonly FactJson[], facts: readonly FactJson[]): readonly FactJson[] {
  const byId = new Map(known.map((fact) => [fact.id, fact]));
  return facts.filter((fact) => !isSameJson(byId.get(fact.id), fact));
}

function withNewFacts(known: readonly FactJson[], facts: readonly FactJson[]): readonly FactJson[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...facts.filter(({ id }) => !ids.has(id))];
}

function withMissingContacts(header: CaseHeader, contacts: CaseHeader["contacts"]): CaseHeader {
  const ids = new Set(header.contacts.map(({ id }) => id));
  const missing = contacts.filter(({ id }) => !ids.has(id));
  return missing.length === 0 ? header : { ...header, contacts: [...header.contacts, ...missing] };
}
