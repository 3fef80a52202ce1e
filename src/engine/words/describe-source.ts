import type { Playbook, PlaybookSource } from "../model/index.ts";
import { findBuiltInPlaybook } from "../playbooks/index.ts";

/** "“When Should You Reach Out After an Interview?”, Hannah Morgan": a source as it is cited. */
export function describeSource({ title, author, publisher, publishedOn }: PlaybookSource): string {
  return [`“${title}”`, author, publisher, publishedOn].filter((part) => part !== undefined).join(", ");
}

/** What the id of a reason's source stands for: an article, a playbook that is inherited from, or our own judgement. */
export function describeSourceId(id: string, { sources, id: ownId, title }: Playbook): string {
  const source = [...sources, ...EVERY_SOURCE].find((one) => one.id === id);
  if (source !== undefined) return describeSource(source);
  if (id === "judgement") return "our own judgement, where the articles are silent";
  const playbook = id === ownId ? { title } : findBuiltInPlaybook(id);
  return playbook === undefined ? id : `the playbook ${playbook.title}`;
}

const EVERY_SOURCE: readonly PlaybookSource[] = findBuiltInPlaybook("fineline")?.sources ?? [];
