import type { FactJson, Fault, HolidayLookup } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { acceptFacts } from "./accept-facts.ts";
import { LetterIndex, noticeMessage } from "./noticing/index.ts";
import type {
  CaseStore,
  Certainty,
  MailFolder,
  MessageFiles,
  MessageHead,
  MessageReader,
  PoisonedMessage,
  Proposal,
  ProposalStore,
  StoredCase,
} from "./ports/index.ts";
import { getStoredCase } from "./record-facts.ts";
import { type CaseSuggestion, freshSuggestions, mayBeReceipt, suggestCase } from "./suggest-case.ts";
import { type SupposedFacts, supposeFacts } from "./supposed-facts.ts";

export interface ImportMailInput {
  readonly files: MessageFiles;
  readonly store: CaseStore;
  readonly readMessage: MessageReader;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  /** How sure a message's case has to be for the message to be taken in. */
  readonly take: Certainty;
  /** Told after each batch how many heads have been read. */
  readonly onProgress?: ((read: number) => void) | undefined;
}

/** A message that cannot be read, or of which only its head can, and why. */
export interface PassedOver {
  readonly path: string;
  /** Its number in the file, counted from 1. */
  readonly number: number;
  readonly reason: string;
}

/** What taking in files of messages would come to. */
export interface MailImport {
  /** How many messages there are that can be read. */
  readonly read: number;
  /** What would be recorded, by case. */
  readonly facts: ReadonlyMap<string, readonly FactJson[]>;
  /** What messages were taken to say, with the case and the signs: what would be recorded, and what is left to a person. */
  readonly taken: readonly Proposal[];
  readonly left: readonly Proposal[];
  readonly suggestions: readonly CaseSuggestion[];
  /** The first hundred. */
  readonly passedOver: readonly PassedOver[];
  /** How many more were passed over. */
  readonly morePassedOver: number;
}

const ACCOUNT = { id: "files", address: "" };

/**
 * Sees to which cases the messages of files belong, just as a mailbox's would be, and writes nothing. Letters that were sent are looked
 * at first, so that answers to them are known by their ids. Facts are named after their messages: what is recorded is not found again.
 */
export async function planMailImport(input: ImportMailInput): Promise<MailImport> {
  const cases = await Array.fromAsync(input.store.streamCases());
  const supposed = supposeFacts(input.store);
  const pass = new MailPass(input, supposed, new LetterIndex({ cases, learnt: [], proposals: [], now: input.now }));
  const folders = await input.files.listFolders();
  for (const isSent of [true, false]) for (const folder of folders) await pass.read(folder, isSent);
  return pass.result(cases);
}

/** Records what was planned, case by case, each all or nothing; faults where a case does not take it. */
export async function recordMailImport(
  { facts }: Pick<MailImport, "facts">,
  { store, holidays, now }: { readonly store: CaseStore; readonly holidays: HolidayLookup; readonly now: Instant },
): Promise<{ readonly recorded: number; readonly faults: readonly Fault[] }> {
  let recorded = 0;
  const faults: Fault[] = [];
  for (const [caseId, added] of facts) {
    const accepted = await acceptFacts(added, await getStoredCase(store, caseId), { store, holidays, now });
    if (accepted.ok) recorded += added.length;
    else faults.push(...accepted.error.map((fault) => ({ ...fault, place: `${caseId}: ${fault.place}` })));
  }
  return { recorded, faults };
}

/** So many are named one by one: a file of separators alone has hundreds of thousands. */
const MOST_NAMED = 100;

class UnreadList {
  readonly named: PassedOver[] = [];
  more = 0;

  add(passed: PassedOver): void {
    if (this.named.length < MOST_NAMED) this.named.push(passed);
    else this.more += 1;
  }
}

const STRENGTH: readonly Certainty[] = ["possible", "likely", "certain"];

class MailPass {
  readonly #input: ImportMailInput;
  readonly #supposed: SupposedFacts;
  readonly #index: LetterIndex;
  readonly #proposals: ProposalsInMemory;
  readonly #taken: Proposal[] = [];
  readonly #left: Proposal[] = [];
  readonly #suggestions: CaseSuggestion[] = [];
  readonly #unread = new UnreadList();
  #read = 0;

  constructor(input: ImportMailInput, supposed: SupposedFacts, index: LetterIndex) {
    this.#input = input;
    this.#supposed = supposed;
    this.#index = index;
    this.#proposals = new ProposalsInMemory(this.#unread);
  }

  async read(folder: MailFolder, isSent: boolean): Promise<void> {
    for await (const { heads, poisoned } of this.#input.files.readHeads(folder, 0)) {
      for (const head of heads) if (head.isInSent === isSent) await this.#take(head, folder);
      if (isSent) continue;
      for (const { uid, reason } of poisoned) this.#unread.add({ path: folder.path, number: uid, reason });
      this.#read += heads.length;
      this.#input.onProgress?.(this.#read);
    }
  }

  result(cases: readonly StoredCase[]): MailImport {
    const headers = cases.map(({ header }) => header);
    return {
      read: this.#read,
      facts: this.#supposed.facts,
      taken: this.#taken,
      left: this.#left,
      suggestions: freshSuggestions(this.#suggestions, headers),
      passedOver: this.#unread.named,
      morePassedOver: this.#unread.more,
    };
  }

  async #take(head: MessageHead, folder: MailFolder): Promise<void> {
    const { files, readMessage, holidays, now } = this.#input;
    const { store } = this.#supposed;
    const world = { store, readMessage, holidays, now, mail: this.#proposals, mailbox: files };
    const noticed = await noticeMessage(head, folder, { ...world, account: ACCOUNT, index: this.#index });
    for (const proposal of noticed) await this.#sort(proposal);
    if (noticed.length === 0 && !head.isInSent) await this.#suggest(head, folder);
  }

  /** What a message says of days and decisions is a person's to confirm, however sure its case is. */
  async #sort(proposal: Proposal): Promise<void> {
    if (proposal.state === "recorded") return void this.#taken.push(proposal);
    const isSure = STRENGTH.indexOf(proposal.certainty) >= STRENGTH.indexOf(this.#input.take);
    const messages = isSure ? proposal.facts.filter(({ kind }) => kind === "sent" || kind === "received") : [];
    const rest = proposal.facts.filter((fact) => !messages.includes(fact));
    if (rest.length > 0) this.#left.push({ ...proposal, facts: rest });
    if (messages.length === 0) return;
    this.#taken.push({ ...proposal, facts: messages });
    await this.#supposed.store.appendFacts(proposal.caseId, messages, this.#input.now);
  }

  async #suggest(head: MessageHead, folder: MailFolder): Promise<void> {
    if (!mayBeReceipt(head)) return;
    const source = await this.#input.files.readSource(folder, head.uid);
    const reading = source.kind === "source" ? await this.#input.readMessage(source.bytes, undefined) : undefined;
    const suggestion = reading?.ok === true ? suggestCase(head, reading.value) : undefined;
    if (suggestion !== undefined) this.#suggestions.push(suggestion);
  }
}

/** What is noticed in one pass; files are read once, and nothing of them is kept. */
class ProposalsInMemory implements ProposalStore {
  readonly #keys = new Set<string>();
  /** Of a message of a case that cannot be read only that it came is known: what else it says, a person has to look up. */
  readonly #unread: UnreadList;

  constructor(unread: UnreadList) {
    this.#unread = unread;
  }

  async hasNoticed(messageKey: string): Promise<boolean> {
    return this.#keys.has(messageKey);
  }

  async addProposals(proposals: readonly Proposal[]): Promise<void> {
    for (const { message } of proposals) this.#keys.add(message.key);
  }

  async listProposals(): Promise<readonly Proposal[]> {
    return [];
  }

  async findProposal(): Promise<Proposal | undefined> {
    return undefined;
  }

  async settleProposal(): Promise<boolean> {
    return false;
  }

  async saveLearntId(): Promise<void> {}

  async savePoisoned(_: string, { path, uid, reason }: PoisonedMessage): Promise<void> {
    this.#unread.add({ path, number: uid, reason });
  }
}
