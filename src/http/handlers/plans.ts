import { comparePlaybooks, contactAnswerJson, mayContact } from "../../app/index.ts";
import type { ComparisonJson } from "../../contract/http/index.ts";
import { faultAt, planToJson } from "../../contract/index.ts";
import { buildFineLine, caseHistory } from "../../engine/fine-line/index.ts";
import { businessCalendarOf, formatInstant } from "../../engine/index.ts";
import { drawSvg } from "../../picture/index.ts";
import { openCase } from "../open-case.ts";
import { invalid } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/cases/{id}/plan` */
export const getPlan: ApiHandler<"GET /api/cases/{id}/plan"> = async ({ id, query }, { services }) => {
  const { plan, parsed } = await openCase(id, services, query);
  return json(planToJson(plan, parsed.case.calendar.timeZone));
};

/** `GET /api/cases/{id}/may-i` */
export const mayI: ApiHandler<"GET /api/cases/{id}/may-i"> = async ({ id, query }, { services }) => {
  const { plan, parsed } = await openCase(id, services, { now: query.now });
  const { contacts } = parsed.case;
  const { contact } = query;
  if (contact !== undefined && !contacts.some((one) => one.id === contact)) {
    const ids = contacts.map((one) => one.id).slice(0, 20);
    throw invalid([faultAt("contact", `the id of a contact of the case (${ids.join(", ")})`, contact)], "bad-query");
  }
  return json(contactAnswerJson(mayContact(plan, parsed.case, contact), { caseId: id, theCase: parsed.case, plan }));
};

/** `GET /api/cases/{id}/compare` */
export const compare: ApiHandler<"GET /api/cases/{id}/compare"> = async ({ id, query }, { services }) => {
  const { parsed, plan: own } = await openCase(id, services, query);
  const { zone, timeZone } = businessCalendarOf(parsed.case.calendar);
  const { playbooks } = comparePlaybooks(parsed, own.asOf);
  const body: ComparisonJson = {
    case: id,
    playbooks: playbooks.map(({ id: playbook, title, plan, movingOnAt }) => ({
      id: playbook,
      title,
      movingOnAt: movingOnAt === null ? null : formatInstant(movingOnAt, zone),
      plan: planToJson(plan, timeZone),
    })),
  };
  return json(body);
};

const WIDTHS = { desktop: 1112, phone: 358, spark: 236 } as const;

/** `GET /api/cases/{id}/picture.svg` */
export const getPicture: ApiHandler<"GET /api/cases/{id}/picture.svg"> = async ({ id, query }, { services }) => {
  const { size, theme, now } = query;
  const { plan, playbook, parsed } = await openCase(id, services, { now });
  const theCase = parsed.case;
  const calendar = businessCalendarOf(theCase.calendar);
  const line = buildFineLine({ case: theCase, plan, calendar, history: caseHistory(theCase, playbook) });
  const svg = drawSvg({ case: theCase, plan, line, calendar }, { size, width: WIDTHS[size], theme });
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "no-store",
      // Its colours stand in a style of its own; nothing else in it may ever run or load.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
};
