import type { CandidateDigest } from "../digest-candidate.ts";
import { foldText } from "../fold-text.ts";
import type { CaseView } from "../refresh-summaries.ts";

/** Somebody who applied, under all their applications. */
export interface CandidatePerson {
  /** The first of their cases; a person is named by it. */
  readonly key: string;
  readonly name: string;
  readonly caseIds: readonly string[];
  /** The openings they applied for, each once. */
  readonly openingIds: readonly string[];
}

/** Several people behind one address. */
export interface SharedAddress {
  readonly email: string;
  readonly caseIds: readonly string[];
  readonly names: readonly string[];
}

/**
 * Who applied, over all openings. Two applications are one person's where an address or a number is the same, and so is the
 * name: of two names behind one address, each is a person of their own.
 */
export function peopleOfOpenings(views: readonly CaseView[]): readonly CandidatePerson[] {
  const groups = new Map<string, Candidate[]>();
  const groupOf = new Map<string, Candidate[]>();
  for (const { caseId, digest } of views) {
    if (digest.candidate === undefined) continue;
    const one = { caseId, candidate: digest.candidate };
    const keys = keysOf(digest.candidate);
    const group = joined(keys, groupOf, groups) ?? [];
    group.push(one);
    groups.set(group[0]!.caseId, group);
    for (const key of keys) groupOf.set(key, group);
  }
  return [...groups.values()].map(personOf);
}

interface Candidate {
  readonly caseId: string;
  readonly candidate: CandidateDigest;
}

type Groups = Map<string, Candidate[]>;

/** Somebody known by an address and somebody known by a number may turn out to be one. */
function joined(keys: readonly string[], groupOf: Groups, groups: Groups): Candidate[] | undefined {
  const [first, ...others] = new Set(keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined));
  for (const other of others) {
    groups.delete(other[0]!.caseId);
    first!.push(...other);
    for (const { candidate } of other) for (const key of keysOf(candidate)) groupOf.set(key, first!);
  }
  return first;
}

/** Shorter ones are no numbers of anybody's own. */
const LEAST_DIGITS = 7;

function keysOf({ name, email, phone }: CandidateDigest): readonly string[] {
  const who = foldText(name).trim().replace(/\s+/g, " ");
  const digits = (phone ?? "").replace(/\D/g, "").replace(/^0+/, "");
  return [
    ...(foldAddress(email) === "" ? [] : [`${who} <${foldAddress(email)}>`]),
    ...(digits.length < LEAST_DIGITS ? [] : [`${who} ${digits}`]),
  ];
}

/** An address as it is compared. */
function foldAddress(email: string | undefined): string {
  return email?.trim().toLowerCase() ?? "";
}

function personOf(group: readonly Candidate[]): CandidatePerson {
  const openingIds = group.flatMap(({ candidate }) => candidate.opening ?? []);
  return {
    key: group[0]!.caseId,
    name: group.at(-1)!.candidate.name,
    caseIds: group.map(({ caseId }) => caseId),
    openingIds: [...new Set(openingIds)],
  };
}

/** Addresses that several people gave. Each of them gets their own letters; who writes should know. */
export function sharedAddresses(views: readonly CaseView[]): readonly SharedAddress[] {
  const byAddress = new Map<string, Candidate[]>();
  for (const { caseId, digest } of views) {
    const address = foldAddress(digest.candidate?.email);
    if (digest.candidate === undefined || address === "") continue;
    byAddress.getOrInsertComputed(address, () => []).push({ caseId, candidate: digest.candidate });
  }
  return [...byAddress].flatMap(([email, group]) => {
    const names = new Map(group.map(({ candidate: { name } }) => [foldText(name).trim(), name]));
    return names.size < 2 ? [] : [{ email, caseIds: group.map(({ caseId }) => caseId), names: [...names.values()] }];
  });
}
