import type { FactJson } from "../../contract/index.ts";
import { type Instant, parseInstant } from "../../engine/index.ts";
import type { LearntId, Proposal, StoredCase } from "../ports/index.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";
import { bracketed } from "./mail-ids.ts";

/** A message that a case knows. */
export interface KnownLetter {
  readonly caseId: string;
  readonly factId: string;
  readonly direction: "sent" | "received";
  /** The contact's id. */
  readonly contact: string;
  readonly at: Instant;
  /** Only proposed so far: an answer to it is no more certain than it is. */
  readonly isProposed: boolean;
}

/** What of a case a message is held against. */
export interface IndexedCase {
  readonly caseId: string;
  readonly company: string;
  readonly role: string;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** By address, in lower case. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Messages logged by hand: no id of theirs is known. */
  readonly unnamed: readonly KnownLetter[];
}

export interface LetterIndexOptions {
  readonly cases: readonly StoredCase[];
  readonly learnt: readonly LearntId[];
  /** Letters that were noticed and wait for a person's word. */
  readonly proposals: readonly Proposal[];
  /** The token that answers to a case carry in their address; none where tokens are not in use. */
  readonly tokenOf?: ((caseId: string) => string) | undefined;
  /** Those that letters of before carry, which answers may still come with. */
  readonly formerTokensOf?: ((caseId: string) => readonly string[]) | undefined;
  readonly now: Instant;
}

/** Everything that a message may be known by: ids, conversations, tokens and addresses, over all cases. */
export class LetterIndex {
  readonly #cases = new Map<string, IndexedCase>();
  readonly #letters = new Map<string, KnownLetter[]>();
  readonly #threads = new Map<string, KnownLetter[]>();
  readonly #byFact = new Map<string, KnownLetter>();
  readonly #tokens = new Map<string, string>();
  readonly #addresses = new Map<string, IndexedCase[]>();
  readonly #own = new Set<string>();

  constructor({ cases, learnt, proposals, now, ...tokens }: LetterIndexOptions) {
    for (const stored of cases) {
      this.#addCase(stored, now);
      this.#addTokens(stored.id, tokens);
    }
    for (const proposal of proposals) this.addProposal(proposal);
    for (const each of learnt) this.addLearnt(each);
  }

  findCase(caseId: string): IndexedCase | undefined {
    return this.#cases.get(caseId);
  }

  lettersOf(messageId: string): readonly KnownLetter[] {
    return this.#letters.get(messageId) ?? [];
  }

  lettersOfThread(threadId: string): readonly KnownLetter[] {
    return this.#threads.get(threadId) ?? [];
  }

  caseOfToken(token: string): string | undefined {
    return this.#tokens.get(token);
  }

  /** Whether somebody writes from it in their own name, by what a case says of its owner; in lower case. */
  isOwn(address: string): boolean {
    return this.#own.has(address);
  }

  casesOfAddress(address: string): readonly IndexedCase[] {
    return this.#addresses.get(address) ?? [];
  }

  /** A fact that was recorded just now. */
  addFact(caseId: string, fact: FactJson, isProposed = false): void {
    const letter = letterOf(caseId, fact, isProposed);
    if (letter === undefined) return;
    this.#byFact.set(factKey(caseId, letter.factId), letter);
    const { messageId } = fact as { readonly messageId?: string };
    if (messageId !== undefined) push(this.#letters, bracketed(messageId), letter);
  }

  addLearnt({ kind, value, caseId, factId }: LearntId): void {
    const letter = this.#byFact.get(factKey(caseId, factId));
    if (letter !== undefined) push(kind === "thread" ? this.#threads : this.#letters, value, letter);
  }

  addProposal({ caseId, facts, state }: Proposal): void {
    if (state !== "open" || !this.#cases.has(caseId)) return;
    for (const fact of facts) this.addFact(caseId, fact, true);
  }

  #addCase({ id, header, facts, openedAt }: StoredCase, now: Instant): void {
    const visible = visibleFactsJson(facts, now);
    const named = header.contacts.filter(({ email }) => email !== undefined);
    const indexed: IndexedCase = {
      caseId: id,
      company: header.company,
      role: header.role,
      firstAt: Math.min(openedAt, visible[0]?.at ?? openedAt),
      lastAt: Math.max(openedAt, visible.at(-1)?.at ?? openedAt),
      contacts: new Map(named.map((contact) => [contact.email!.toLowerCase(), contact.id])),
      unnamed: visible.flatMap(({ json }) => unnamedLetter(id, json)),
    };
    this.#cases.set(id, indexed);
    if (header.me?.email !== undefined) this.#own.add(header.me.email.toLowerCase());
    for (const address of indexed.contacts.keys()) push(this.#addresses, address, indexed);
    for (const { json } of visible) this.addFact(id, json);
  }

  #addTokens(id: string, { tokenOf, formerTokensOf }: Pick<LetterIndexOptions, "tokenOf" | "formerTokensOf">): void {
    if (tokenOf !== undefined) this.#tokens.set(tokenOf(id), id);
    for (const token of formerTokensOf?.(id) ?? []) this.#tokens.set(token, id);
  }
}

function letterOf(caseId: string, fact: FactJson, isProposed: boolean): KnownLetter | undefined {
  const at = parseInstant(fact.at);
  const base = { caseId, factId: fact.id, at, isProposed };
  if (fact.kind === "sent") return { ...base, direction: "sent", contact: fact.to };
  return fact.kind === "received" ? { ...base, direction: "received", contact: fact.from } : undefined;
}

function unnamedLetter(caseId: string, fact: FactJson): readonly KnownLetter[] {
  if (fact.kind !== "sent" && fact.kind !== "received") return [];
  return fact.channel === "email" && fact.messageId === undefined ? [letterOf(caseId, fact, false)!] : [];
}

function factKey(caseId: string, factId: string): string {
  return `${caseId}/${factId}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}
