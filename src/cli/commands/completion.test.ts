import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import fc from "fast-check";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";
import { matchNames } from "../choose-case.ts";
import { callNamesOf } from "../render/call-names.ts";

async function candidates(...words: string[]): Promise<readonly string[]> {
  const { call, add } = temporaryFineline();
  await add([GLOBEX, INITECH]);
  const { out } = await call(["completion", "--words", "--", ...words]);
  return out.split("\n").slice(0, -1);
}

describe("fineline completion", () => {
  it("completes commands, cases, people, playbooks, shells and options", async () => {
    assert.deepEqual(await candidates("pl"), ["playbooks", "plan"]);
    assert.deepEqual(await candidates("show", ""), ["globex", "initech"]);
    assert.deepEqual(await candidates("may-i", "globex", ""), ["dana", "lee", "sam"]);
    assert.deepEqual(await candidates("log", "globex", "re"), ["rejection", "reopened"]);
    assert.deepEqual(await candidates("log", "globex", "sent", "ca"), ["card", "call"]);
    assert.deepEqual(await candidates("log", "globex", "sent", "card", ""), ["dana", "lee", "sam"]);
    assert.deepEqual(await candidates("why", "globex", "check-in"), [
      "check-in/t1/1",
      "check-in/t1/2",
      "check-in/t1/3",
    ]);
    assert.deepEqual(await candidates("playbooks", "the"), ["the-nest"]);
    assert.deepEqual(await candidates("plan", "case.json", "--playbook", "h"), ["hannah-morgan"]);
    assert.deepEqual(await candidates("completion", ""), ["bash", "zsh", "fish"]);
    assert.deepEqual(await candidates("rebuild", "--"), ["--check", "--json", "--help", "--home", "--now"]);
  });

  it("offers nothing where a file belongs or the command is none", async () => {
    assert.deepEqual(await candidates("import", ""), []);
    assert.deepEqual(await candidates("nonsense", ""), []);
  });

  it("gives bash a script that completes by calling fineline", async () => {
    const { out } = await temporaryFineline().call(["completion", "bash"]);
    const session = `fineline() { printf '%s\\n' "$*" >&2; printf 'globex\\ninitech\\n'; }
${out}
COMP_WORDS=(fineline show in); COMP_CWORD=2; _fineline 2>&1; printf '[%s]' "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync("bash", ["-c", session], { encoding: "utf8" });
    assert.equal(stdout, "[globex][initech]");
  });

  it("leaves with 2 for a shell it does not know", async () => {
    assert.deepEqual(await temporaryFineline().call(["completion", "tcsh"]), {
      status: 2,
      out: "",
      err: "completion: expected bash, zsh or fish\n",
    });
  });
});

describe("callNamesOf", () => {
  it("gives the first word of a company, more where another begins so, the id where nothing else is left", () => {
    const cases = [
      { id: "1", company: "Globex Corporation", role: "Analyst" },
      { id: "2", company: "Acme North", role: "Analyst" },
      { id: "3", company: "Acme South", role: "Analyst" },
      { id: "4", company: "Twin", role: "Baker" },
      { id: "5", company: "Twin", role: "Baker" },
      { id: "6", company: "Société Générale", role: "Analyst" },
    ];
    assert.deepEqual(
      cases.map(({ id }) => callNamesOf(cases)(id)),
      ["globex", "acme-north", "acme-south", "4", "5", "societe"],
    );
  });

  it("gives each case a name that means it and no other", () => {
    const word = fc.constantFrom("acme", "Acme", "acmé", "north", "No", "a", "株式会社", "x-y", "&");
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    const list = fc
      .array(fc.record({ company: name, role: name }), { maxLength: 8 })
      .map((cases) => cases.map((one, n) => ({ ...one, id: `case-${n}-of-mine` })));
    fc.assert(
      fc.property(list, (cases) => {
        const callName = callNamesOf(cases);
        for (const { id } of cases) {
          const meant = matchNames(callName(id), cases, (one) => [
            one.id,
            one.company,
            `${one.company} ${one.role}`,
            one.role,
          ]);
          assert.deepEqual(
            meant.map((one) => one.id),
            [id],
          );
        }
      }),
    );
  });
});
