import type { ApiRoutes, CaseSummaryJson } from "../../../contract/http/index.ts";
import { createApiClient } from "../../api/index.ts";

type ClientRoutes = Pick<ApiRoutes, "GET /api/cases" | "GET /api/cases/{id}/plan" | "GET /api/cases/{id}/picture.svg">;

/** What a coach may ask of a client's desk. */
export const clientApi = createApiClient<ClientRoutes>();

/** Names the client's desk, whatever desk the tab is at. */
export function atDesk(deskId: string) {
  return { headers: { "Fineline-Desk": deskId } };
}

/** Every application of a client's desk, by creation. */
export async function loadCases(deskId: string): Promise<readonly CaseSummaryJson[]> {
  const load = (cursor?: string) => {
    const query = cursor === undefined ? { limit: 200 } : { limit: 200, cursor };
    return clientApi.call("GET /api/cases", { query }, atDesk(deskId));
  };
  let page = await load();
  const cases = [...page.items];
  while (page.next !== null) {
    page = await load(page.next);
    cases.push(...page.items);
  }
  return cases;
}
