import type { CaseJson, ContactJson } from "../../src/contract/index.ts";
import { sampleDesk } from "./sample-desk.ts";

/** Calls a function of the page that the test listens to, by every way that a text has become a program before. */
export const MARKUP =
  `<img src=x onerror="ranAway()">"><svg onload=ranAway()></svg>` +
  `{{constructor.constructor("ranAway()")()}}\${ranAway()}<a href="javascript:ranAway()">go</a>\u202Egnp.exe`;

/** In the place of an address or a number. */
export const SCRIPT_ADDRESS = "javascript:ranAway()//@globex.example?bcc=all@evil.example";

/** As long as a novel's first chapter, without a place to break. */
const ENDLESS = "a".repeat(10_000);

/** The first case of the sample desk with markup in every text that a person could have typed, or another program sent. */
export function hostileCase(): CaseJson {
  const [globex] = sampleDesk();
  const contacts = globex!.contacts.map(
    (contact): ContactJson => ({
      ...contact,
      name: `${MARKUP} ${contact.id}`,
      title: MARKUP,
      email: SCRIPT_ADDRESS,
      phone: SCRIPT_ADDRESS,
      address: `${MARKUP}\n${MARKUP}`,
      pronounce: MARKUP,
    }),
  );
  const own: CaseJson["facts"] = [
    { id: "hostile-note", at: "2026-11-13T16:00:00-05:00[America/New_York]", kind: "note", note: MARKUP },
    { id: "endless-note", at: "2026-11-13T16:01:00-05:00[America/New_York]", kind: "note", note: ENDLESS },
    { id: "hostile-news", at: "2026-11-13T16:02:00-05:00[America/New_York]", kind: "news", what: MARKUP },
  ];
  return {
    ...globex!,
    id: "hostile",
    company: MARKUP,
    role: MARKUP,
    me: { ...globex!.me, name: MARKUP, email: SCRIPT_ADDRESS, address: MARKUP },
    contacts,
    facts: [...globex!.facts.map(withMarkup), ...own],
    playbook: { id: "hostile", title: MARKUP, sources: [{ id: "hostile", title: MARKUP, author: MARKUP }] },
  };
}

/** Every free text of a fact becomes markup; what has to be an id, a moment or a word of the contract stays. */
function withMarkup(fact: CaseJson["facts"][number]): CaseJson["facts"][number] {
  const marked = Object.entries(fact).map(([key, value]) => {
    if (["note", "what", "nextSteps"].includes(key)) return [key, MARKUP];
    if (key !== "topics") return [key, value];
    return [key, Object.fromEntries(Object.keys(value as object).map((contact) => [contact, [MARKUP, "start dates"]]))];
  });
  return { ...Object.fromEntries(marked), note: MARKUP };
}
