import type { CaseJson, ChangesJson, FactJson, HeaderChangeJson, SettingsChange } from "../../contract/index.ts";

/** The routes by which a device and the server come to know the same. */
export interface SyncRoutes {
  readonly "GET /api/changes": {
    readonly query: { readonly since: number; readonly limit?: number };
    readonly response: ChangesJson;
  };
  readonly "POST /api/cases": { readonly body: CaseJson; readonly response: unknown };
  readonly "POST /api/cases/{id}/facts": {
    readonly params: { readonly id: string };
    readonly body: { readonly facts: readonly FactJson[] };
    readonly response: unknown;
  };
  readonly "PUT /api/cases/{id}/header": {
    readonly params: { readonly id: string };
    readonly body: HeaderChangeJson;
    readonly response: unknown;
  };
  readonly "DELETE /api/cases/{id}": {
    readonly params: { readonly id: string };
    readonly query: { readonly confirm: string };
    readonly response: unknown;
  };
  readonly "PATCH /api/settings": { readonly body: SettingsChange; readonly response: unknown };
}
