import assert from "node:assert/strict";
import { it } from "node:test";
import { type PlaybookDefinition, resolvePlaybook } from "../../engine/index.ts";
import { renderPlaybooks } from "./render-playbooks.ts";

const MINE: PlaybookDefinition = { id: "mine", title: "Two letters", extends: "fineline", sources: [] };

it("a playbook that is drawn from no source of its own goes by its title, and says so where it is the employer's", () => {
  const named = [resolvePlaybook(MINE, "candidate"), resolvePlaybook(undefined, "employer")];
  const playbooks = named.flatMap(({ playbook }) => playbook ?? []);
  const lines = renderPlaybooks(playbooks, 80).map((line) => line.map(({ text }) => text).join(""));
  assert.deepEqual(lines.slice(0, 2), [
    "  mine                  Two letters",
    "  considerate-employer  Considerate employer, for the employer's side",
  ]);
});
