import type { CalendarRoutes } from "../../../contract/http/index.ts";
import { createApiClient } from "../../api/index.ts";
import { showToast } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { saveText } from "../../files/index.ts";

const api = createApiClient<CalendarRoutes>();

/** Hands the steps and interviews of a case out as a file that a calendar takes in. The server writes it. */
export async function saveCalendar({ id }: Pick<OpenCase, "id">): Promise<void> {
  try {
    const calendar = await api.call("GET /api/cases/{id}/calendar.ics", { params: { id } });
    saveText(`${id}.ics`, [calendar], "text/calendar");
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : "It could not be written." });
  }
}
