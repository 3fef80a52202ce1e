import type { ApiRoutes, ServiceRoutes } from "../../../contract/http/index.ts";
import { createApiClient } from "../../api/index.ts";

type InterviewRoutes = Pick<ServiceRoutes, "GET /api/service/own-cases"> &
  Pick<ApiRoutes, "GET /api/cases/{id}" | "GET /api/cases/{id}/plan">;

/** What an interviewer may ask of a desk. */
export const interviewApi = createApiClient<InterviewRoutes>();

/** Names the desk, whatever desk the tab is at. */
export function atDesk(deskId: string) {
  return { headers: { "Fineline-Desk": deskId } };
}
