import { caseIdFor, describeEdit, editHeader, findPlaybook } from "../../../app/index.ts";
import { type Fault, isSameJson, parseJsonText, parsePlaybook, type Result } from "../../../contract/index.ts";
import { BUILT_IN_PLAYBOOKS, findBuiltInPlaybook, type PlaybookDefinition } from "../../../engine/index.ts";
import { type Desk, ownEnding } from "../../desk/index.ts";

type Playbooks = Readonly<Record<string, PlaybookDefinition>>;

/** The playbooks of one's own, by title. */
export function ownPlaybooks(playbooks: Playbooks = {}): readonly PlaybookDefinition[] {
  return Object.values(playbooks).toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** One that comes with Fineline, or one's own, by its id. */
export function findDefinition(id: string | undefined, playbooks: Playbooks = {}): PlaybookDefinition | undefined {
  if (id === undefined) return undefined;
  return Object.hasOwn(playbooks, id) ? playbooks[id] : findBuiltInPlaybook(id);
}

/** An id for a new playbook that no other device gives. */
export function playbookIdFor(title: string): string {
  return `${caseIdFor(title, new Set())}-${ownEnding(4)}`;
}

/** Keeps a playbook among one's own, in the place of an earlier one of its id. */
export async function keepPlaybook(desk: Desk, playbook: PlaybookDefinition, said: string): Promise<void> {
  const { playbooks = {} } = desk.settings.peek();
  await desk.changeSettings({ playbooks: { ...playbooks, [playbook.id]: playbook } }, said);
}

/** Takes a playbook out; where new applications would follow it, they follow Fineline again. Cases keep what they follow. */
export async function removePlaybook(desk: Desk, { id, title }: PlaybookDefinition): Promise<void> {
  const { playbooks = {}, playbook } = desk.settings.peek();
  const { [id]: _, ...left } = playbooks;
  const change = { playbooks: Object.keys(left).length === 0 ? null : left };
  await desk.changeSettings(playbook === id ? { ...change, playbook: null } : change, `${title} is deleted.`);
}

/** Lets new applications follow a playbook. */
export function useForNew(desk: Desk, { id, title }: Pick<PlaybookDefinition, "id" | "title">): Promise<void> {
  return desk.changeSettings({ playbook: id === "fineline" ? null : id }, `New applications follow ${title}.`);
}

/**
 * Lets cases follow a playbook, all of them to be undone together. One that comes with Fineline goes in by its id, one's
 * own as it is written, so that the case can be read anywhere.
 */
export async function givePlaybook(
  desk: Desk,
  caseIds: readonly string[],
  playbook: PlaybookDefinition,
): Promise<readonly Fault[]> {
  const named = findBuiltInPlaybook(playbook.id) === undefined ? playbook : playbook.id;
  const given: { readonly caseId: string; readonly factId: string | undefined }[] = [];
  const faults: Fault[] = [];
  for (const caseId of caseIds) {
    const outcome = await giveToCase(desk, caseId, named);
    if (outcome === undefined) continue;
    if (outcome.ok) given.push({ caseId, factId: outcome.value });
    else faults.push(...outcome.error);
  }
  if (given.length > 0) {
    const said = `${given.length === 1 ? "It follows" : `${given.length} applications follow`} ${playbook.title}.`;
    const undo = async () => {
      for (const { caseId, factId } of given) await desk.undo(caseId, factId);
    };
    desk.announced.value = { said, undo };
  }
  return faults;
}

/** The id of the note that remembers how the header was; undefined where it follows the playbook already. */
async function giveToCase(
  desk: Desk,
  caseId: string,
  playbook: string | PlaybookDefinition,
): Promise<Result<string | undefined, readonly Fault[]> | undefined> {
  const before = (await desk.store.findCase(caseId))?.header;
  if (before === undefined || isSameJson(before.playbook ?? "fineline", playbook)) return undefined;
  const header = editHeader(before, { playbook });
  const words = describeEdit(before, header).join("; ") || "playbook: a newer version";
  const at = new Date(desk.now.peek()).toISOString();
  const note = { kind: "note", at, note: `Edited: ${words}`, "x-header-before": before } as const;
  const recorded = await desk.record(caseId, [note], { header });
  return recorded.ok ? { ok: true, value: recorded.value.facts[0]?.id } : recorded;
}

/** A playbook from a file's bytes, one that a candidate's case can follow, or what is wrong with it. */
export function readPlaybookFile(bytes: Uint8Array): Result<PlaybookDefinition, readonly Fault[]> {
  const json = parseJsonText(bytes);
  if (!json.ok) return json;
  const parsed = parsePlaybook(json.value);
  if (!parsed.ok) return parsed;
  const found = findPlaybook(parsed.value, "candidate");
  return found.ok ? parsed : found;
}

/** The same under an id of its own, where its id is taken by a playbook that comes with Fineline. */
export function withOwnId(playbook: PlaybookDefinition): PlaybookDefinition {
  const isTaken = BUILT_IN_PLAYBOOKS.some(({ id }) => id === playbook.id) || playbook.id === "new";
  return isTaken ? { ...playbook, id: playbookIdFor(playbook.title) } : playbook;
}
