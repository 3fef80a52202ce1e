import { type CalendarFiles, calendarEntriesOf } from "../../app/index.ts";
import { parseReadInvitations } from "../../contract/http/index.ts";
import type { ApiContext } from "../api-context.ts";
import { openCase } from "../open-case.ts";
import { invalid, Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/cases/{id}/calendar.ics` */
export const getCalendarFile: ApiHandler<"GET /api/cases/{id}/calendar.ics"> = async ({ id }, api) => {
  const { write } = await filesOf(api);
  const now = api.services.now();
  const { parsed, plan } = await openCase(id, api.services);
  const entries = calendarEntriesOf({ caseId: id, theCase: parsed.case, plan }, { as: "events" });
  // For the person's own calendar, once: what it is about is the very thing they want there.
  const options = {
    as: "events",
    isPrivate: false,
    hasAlarms: true,
    name: "Fineline",
    refreshMinutes: undefined,
  } as const;
  const { text } = write({ entries, published: [], now, options });
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${id}.ics"`,
      "Cache-Control": "no-store",
    },
  });
};

/** `POST /api/invitations/read` */
export const readInvitations: ApiHandler<"POST /api/invitations/read"> = async ({ body }, api) => {
  const { read } = await filesOf(api);
  const asked = parseReadInvitations(body);
  if (!asked.ok) throw invalid(asked.error);
  const invitations = read(new TextEncoder().encode(asked.value.ics));
  if (!invitations.ok) throw invalid(invitations.error);
  return json({ invitations: invitations.value });
};

async function filesOf({ services }: ApiContext): Promise<CalendarFiles> {
  if (services.openCalendarFiles !== undefined) return services.openCalendarFiles();
  throw new Problem("calendars-unavailable", "This server was started without calendars.");
}
