import type { ApiRoutes } from "../../contract/http/index.ts";

/** What the browser asks of its own session. */
export interface SessionRoutes {
  /** Signs in with the session token or an opening code. */
  readonly "POST /api/session": { readonly body: { readonly token: string }; readonly response: undefined };
  readonly "GET /api/session": {
    readonly response: { readonly signedIn: boolean; readonly version: string; readonly placeId?: string };
  };
}

/** Everything that the browser may ask of the server. */
export type WebRoutes = ApiRoutes & SessionRoutes;

/** The routes by which a device and the server come to know the same. */
export type SyncRoutes = Pick<
  ApiRoutes,
  | "GET /api/changes"
  | "POST /api/cases"
  | "POST /api/cases/{id}/facts"
  | "PUT /api/cases/{id}/header"
  | "DELETE /api/cases/{id}"
  | "PATCH /api/settings"
>;
