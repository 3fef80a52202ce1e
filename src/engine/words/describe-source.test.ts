import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolvePlaybook } from "../playbooks/index.ts";
import { describeSource, describeSourceId } from "./describe-source.ts";

describe("a source as it is cited", () => {
  it("has its title, and what else is known of it", () => {
    assert.equal(describeSource({ id: "a", title: "On thanks" }), "“On thanks”");
    assert.equal(
      describeSource({
        id: "a",
        title: "On thanks",
        author: "A. Writer",
        publisher: "A Paper",
        publishedOn: "2020-01-02",
      }),
      "“On thanks”, A. Writer, A Paper, 2020-01-02",
    );
  });
});

describe("what the source of a reason stands for", () => {
  const own = { id: "mine", title: "Mine", extends: "the-nest", sources: [{ id: "aunt", title: "My aunt" }] };
  const { playbook } = resolvePlaybook(own, "candidate");
  const said = (id: string) => describeSourceId(id, playbook!);

  it("is an article, one's own or one that Fineline cites", () => {
    assert.equal(said("aunt"), "“My aunt”");
    assert.equal(said("the-nest"), "“How Soon Do You Contact Someone After an Interview?”, The Nest");
    const { playbook: employers } = resolvePlaybook("considerate-employer", "employer");
    assert.match(describeSourceId("hannah-morgan", employers!), /^“.*Hannah Morgan/);
  });

  it("is our judgement, a playbook, or else the id itself", () => {
    assert.equal(said("judgement"), "our own judgement, where the articles are silent");
    assert.equal(said("mine"), "the playbook Mine");
    assert.equal(said("fineline"), "the playbook Fineline");
    assert.equal(said("nobody"), "nobody");
  });
});
