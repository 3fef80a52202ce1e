import type {
  CandidatePlaybook,
  Cited,
  EmployerFigures,
  EmployerPlaybook,
  Playbook,
  PlaybookDefinition,
  Side,
  WindowRule,
} from "../model/index.ts";
import { findBuiltInPlaybook } from "./built-in.ts";

/** Why a playbook cannot be used; `place` is the key of its definition. */
export interface PlaybookProblem {
  readonly place: "id" | "extends" | "playbook";
  readonly kind: "unknown" | "circular" | "wrong-side";
  readonly id: string;
}

/** A playbook with all that it inherits, or the one reason why there is none. */
export type PlaybookResult =
  | { readonly playbook: Playbook; readonly problem?: undefined }
  | { readonly playbook?: undefined; readonly problem: PlaybookProblem };

const DEFAULTS: Readonly<Record<Side, string>> = { candidate: "fineline", employer: "considerate-employer" };

/** The id of the playbook a case has when it names none. */
export function defaultPlaybookId(side: Side): string {
  return DEFAULTS[side];
}

/** How many playbooks may stand behind one another. */
const LONGEST_LINE = 16;

const resolved = new WeakMap<PlaybookDefinition, PlaybookResult>();

/**
 * A playbook with everything it inherits filled in. It may be named by the id of one that comes with Fineline or given
 * whole; `find` looks up others by id (a user's own). The same definition gives the same playbook. [PB10]
 */
export function resolvePlaybook(
  named: string | PlaybookDefinition | undefined,
  side: Side,
  find: (id: string) => PlaybookDefinition | undefined = findBuiltInPlaybook,
): PlaybookResult {
  const given = named ?? defaultPlaybookId(side);
  const definition = typeof given === "string" ? find(given) : given;
  if (definition === undefined) return { problem: { place: "playbook", kind: "unknown", id: String(given) } };
  if (find !== findBuiltInPlaybook) return resolveDefinition(definition, side, find);
  const known = resolved.get(definition);
  if (known?.playbook?.side === side) return known;
  const result = resolveDefinition(definition, side, find);
  resolved.set(definition, result);
  return result;
}

function resolveDefinition(
  definition: PlaybookDefinition,
  side: Side,
  find: (id: string) => PlaybookDefinition | undefined,
): PlaybookResult {
  const line = ancestry(definition, side, find);
  if (!isLine(line)) return { problem: line };
  if (!isOfSide(line, side)) return { problem: { place: "playbook", kind: "wrong-side", id: definition.id } };
  return { playbook: side === "employer" ? employerPlaybook(line) : candidatePlaybook(line) };
}

/** An employer's figures stand behind an employer's playbook, and nowhere in a candidate's. */
function isOfSide(line: Line, side: Side): boolean {
  if (side === "employer") return line.at(-1)?.employer !== undefined;
  return line.every(({ employer }) => employer === undefined);
}

type Line = readonly PlaybookDefinition[];

function isLine(found: Line | PlaybookProblem): found is Line {
  return Array.isArray(found);
}

/** The definition first, then what it extends, up to a default. */
function ancestry(
  definition: PlaybookDefinition,
  side: Side,
  find: (id: string) => PlaybookDefinition | undefined,
): Line | PlaybookProblem {
  const line = [definition];
  for (let current = definition; ; ) {
    const parentId = current.extends ?? (isRoot(current) ? undefined : defaultPlaybookId(side));
    if (parentId === undefined) return line;
    const parent = find(parentId);
    if (parent === undefined) return { place: "extends", kind: "unknown", id: parentId };
    if (line.includes(parent) || line.length === LONGEST_LINE) {
      return { place: "extends", kind: "circular", id: parentId };
    }
    line.push(parent);
    current = parent;
  }
}

function isRoot(definition: PlaybookDefinition): boolean {
  return definition === findBuiltInPlaybook("fineline") || definition === findBuiltInPlaybook("considerate-employer");
}

/**
 * The nearest definition that gives a value. Its own cites its source; what is inherited cites the playbook it comes from. [PB2]
 */
function inherit<T>(
  line: Line,
  read: (definition: PlaybookDefinition) => { readonly value: T | undefined; readonly source: string | undefined },
): Cited<T> {
  for (const [depth, definition] of line.entries()) {
    const { value, source } = read(definition);
    if (value !== undefined) return { value, source: depth === 0 ? (source ?? definition.id) : definition.id };
  }
  throw new Error(`the playbook ${line.at(-1)?.id} leaves out a value that nothing stands behind`);
}

/** A window of thank-you or card: each point that is not given is inherited on its own. [PB1] */
function inheritWindow(line: Line, section: "thankYou" | "card"): Cited<WindowRule> {
  const point = <K extends keyof WindowRule>(key: K) =>
    line.map((definition) => definition[section]?.window?.[key]).find((value) => value !== undefined);
  const { source } = inherit(line, (definition) => ({
    value: definition[section]?.window,
    source: definition[section]?.window?.source ?? definition[section]?.source,
  }));
  const [best, due, closes] = [point("best"), point("due"), point("closes")];
  return {
    source,
    value: {
      opens: point("opens") ?? { hours: 0 },
      ...(best === undefined ? undefined : { best }),
      ...(due === undefined ? undefined : { due }),
      ...(closes === undefined ? undefined : { closes }),
    },
  };
}

type CheckInSection = NonNullable<PlaybookDefinition["checkIn"]>;

function candidatePlaybook(line: Line): CandidatePlaybook {
  const checkIn = <K extends keyof CheckInSection>(key: K) =>
    inherit(line, (definition) => ({ value: definition.checkIn?.[key], source: definition.checkIn?.source }));
  const checkInWindow = (key: "afterDecisionDate" | "withoutDecisionDate" | "again") =>
    inherit(line, (definition) => ({
      value: definition.checkIn?.[key],
      source: definition.checkIn?.[key]?.source ?? definition.checkIn?.source,
    }));
  const own = line[0]!;
  return {
    side: "candidate",
    id: own.id,
    title: own.title,
    sources: allSources(line),
    thankYou: {
      window: inheritWindow(line, "thankYou"),
      staff: inherit(line, ({ thankYou }) => ({ value: thankYou?.staff, source: thankYou?.source })),
    },
    card: {
      offer: inherit(line, ({ card }) => ({ value: card?.offer, source: card?.source })),
      window: inheritWindow(line, "card"),
    },
    checkIn: {
      afterDecisionDate: checkInWindow("afterDecisionDate"),
      withoutDecisionDate: checkInWindow("withoutDecisionDate"),
      again: checkInWindow("again"),
      attempts: checkIn("attempts") as Cited<number>,
      channels: checkIn("channels") as CandidatePlaybook["checkIn"]["channels"],
      somethingNew: checkIn("somethingNew") as Cited<boolean>,
      shorterEachTime: checkIn("shorterEachTime") as Cited<boolean>,
    },
  };
}

const FIGURES: readonly (keyof EmployerFigures)[] = [
  "replyDueBusinessDays",
  "acknowledgeDueBusinessDays",
  "thankDueBusinessDays",
  "sharePlansDueDays",
  "promiseOpensBusinessDaysBefore",
  "silenceOpensBusinessDays",
  "silenceDueBusinessDays",
  "tellDecisionDueBusinessDays",
];

function employerPlaybook(line: Line): EmployerPlaybook {
  const figures = Object.fromEntries(
    FIGURES.map((key) => [
      key,
      inherit(line, ({ employer }) => ({ value: employer?.[key], source: employer?.source })).value,
    ]),
  );
  const own = line[0]!;
  const isOwn = own.employer !== undefined;
  return {
    side: "employer",
    id: own.id,
    title: own.title,
    sources: allSources(line),
    figures: figures as unknown as EmployerFigures,
    source: isOwn ? (own.employer?.source ?? own.id) : (line.at(-1)?.id ?? own.id),
  };
}

function allSources(line: Line): CandidatePlaybook["sources"] {
  const byId = new Map(line.flatMap((definition) => definition.sources).map((source) => [source.id, source]));
  return [...byId.values()];
}
