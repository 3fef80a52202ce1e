import type { PlaybookDefinition } from "../model/index.ts";
import businessNewsDaily from "./data/business-news-daily.json" with { type: "json" };
import considerateEmployer from "./data/considerate-employer.json" with { type: "json" };
import fineline from "./data/fineline.json" with { type: "json" };
import hannahMorgan from "./data/hannah-morgan.json" with { type: "json" };
import reachOut from "./data/reach-out.json" with { type: "json" };
import theNest from "./data/the-nest.json" with { type: "json" };
import threeCalls from "./data/three-calls.json" with { type: "json" };

/** The seven playbooks that come with Fineline, the default first, as written in their files. */
export const BUILT_IN_PLAYBOOKS: readonly PlaybookDefinition[] = [
  fineline,
  theNest,
  hannahMorgan,
  reachOut,
  threeCalls,
  businessNewsDaily,
  considerateEmployer,
] as readonly PlaybookDefinition[];

/** The playbook of that id; undefined where none that comes with Fineline has it. */
export function findBuiltInPlaybook(id: string): PlaybookDefinition | undefined {
  return BUILT_IN_PLAYBOOKS.find((playbook) => playbook.id === id);
}
