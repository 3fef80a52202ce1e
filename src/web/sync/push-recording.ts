import type { QueuedRecording } from "../../storage/indexeddb/index.ts";
import type { ApiClient, SyncRoutes } from "../api/index.ts";

export type SyncApi = ApiClient<SyncRoutes>;

/** Tells the server of one recording; telling it twice is as good as once. Throws what the client throws. */
export async function pushRecording({ call }: SyncApi, op: QueuedRecording): Promise<void> {
  switch (op.kind) {
    case "add-case":
      await call("POST /api/cases", { body: { id: op.caseId, ...op.header, facts: op.facts } });
      return;
    case "facts":
      await call("POST /api/cases/{id}/facts", { params: { id: op.caseId }, body: { facts: op.facts } });
      return;
    case "header":
      await call("PUT /api/cases/{id}/header", {
        params: { id: op.caseId },
        body: { base: op.base, header: op.header },
      });
      return;
    case "remove":
      await call("DELETE /api/cases/{id}", { params: { id: op.caseId }, query: { confirm: op.caseId } });
      return;
    case "settings":
      await call("PATCH /api/settings", { body: op.change });
  }
}
