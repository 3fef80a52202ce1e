import type { ApiRoutes } from "../../../contract/http/index.ts";
import { createApiClient } from "../../api/index.ts";

type ClientRoutes = Pick<ApiRoutes, "GET /api/cases" | "GET /api/cases/{id}/plan" | "GET /api/cases/{id}/picture.svg">;

/** What a coach may ask of a client's desk. */
export const clientApi = createApiClient<ClientRoutes>();

/** Names the client's desk, whatever desk the tab is at. */
export function atDesk(deskId: string) {
  return { headers: { "Fineline-Desk": deskId } };
}
