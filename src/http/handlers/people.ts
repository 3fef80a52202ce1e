import { foldedWords, type Person, search } from "../../app/index.ts";
import type { PageJson, PersonJson, SearchJson } from "../../contract/http/index.ts";
import { formatInstant, getTimeZone, type TimeZone } from "../../engine/index.ts";
import { pageOf } from "../page.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/contacts` */
export const listContacts: ApiHandler<"GET /api/contacts"> = async ({ query }, { services, storedCases, progress }) => {
  const { cursor, limit, q = "" } = query;
  const people = await storedCases.people(await progress.current(), services.now());
  const asked = foldedWords(q);
  const found = asked.length === 0 ? people : people.filter((person) => fits(person, asked));
  const page = pageOf(found, { list: "contacts", cursor, limit, keyOf: ({ key }) => key });
  const zone = getTimeZone(services.ownTimeZone);
  const body: PageJson<PersonJson> = { ...page, items: page.items.map((person) => personJson(person, zone)) };
  return json(body);
};

function fits({ name, email = "", cases }: Person, asked: readonly string[]): boolean {
  const words = foldedWords(`${name} ${email} ${cases.map(({ company }) => company).join(" ")}`);
  return asked.every((word) => words.some((own) => own.startsWith(word)));
}

function personJson({ cases, talks, last, ...person }: Person, zone: TimeZone): PersonJson {
  return {
    ...person,
    cases: cases.map(({ caseId, company, role, contact }) => ({
      case: caseId,
      company,
      role,
      contact: contact.id,
      contactRole: contact.role,
    })),
    talks: talks.map(({ caseId, factId, at, topics }) => ({
      case: caseId,
      fact: factId,
      at: formatInstant(at, zone),
      topics,
    })),
    last: last === null ? null : { case: last.caseId, at: formatInstant(last.at, zone), by: last.by, kind: last.kind },
  };
}

/** `GET /api/search` */
export const searchCases: ApiHandler<"GET /api/search"> = async ({ query }, { services, storedCases, progress }) => {
  const index = await storedCases.index(await progress.current(), services.now());
  const zone = getTimeZone(services.ownTimeZone);
  const { hits, total } = search(index, query.q, query.limit);
  const body: SearchJson = {
    hits: hits.map(({ caseId, factId, at, ...hit }) => ({
      case: caseId,
      ...hit,
      ...(factId === undefined ? undefined : { fact: factId }),
      at: formatInstant(at, zone),
    })),
    total,
  };
  return json(body);
};
