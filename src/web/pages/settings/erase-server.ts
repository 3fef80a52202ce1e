import type { ApiRoutes } from "../../../contract/http/index.ts";
import { ApiError, createApiClient, UnreachableError } from "../../api/index.ts";

type EraseRoutes = Pick<ApiRoutes, "DELETE /api/everything">;

/** Has the machine that Fineline runs on remove all it keeps; gives why it did not, in a sentence. */
export async function eraseServer(): Promise<string | undefined> {
  try {
    await createApiClient<EraseRoutes>().call("DELETE /api/everything", { body: { confirm: "delete" } });
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.detail;
    if (!(error instanceof UnreachableError)) throw error;
    return "This browser is empty. The machine that Fineline runs on was not reached: what it keeps besides stays until you delete everything again while it runs.";
  }
}
