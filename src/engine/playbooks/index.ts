export { BUILT_IN_PLAYBOOKS, findBuiltInPlaybook } from "./built-in.ts";
export { type PlaybookProblem, type PlaybookResult, resolvePlaybook } from "./resolve-playbook.ts";
