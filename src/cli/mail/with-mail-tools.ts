import type { ExitStatus, Services } from "../command.ts";
import type { MailAction } from "./actions.ts";
import type { MailTools } from "./mail-tools.ts";

export type MailCall = (args: readonly string[], services: Services, tools: MailTools) => Promise<ExitStatus>;

/** Opens what a call about mailboxes needs, and lets go of it however the call ends. */
export function withMailTools(call: MailCall): MailAction["run"] {
  return async (args, services) => {
    const tools = await services.openMailTools();
    try {
      return await call(args, services, tools);
    } finally {
      await tools.close();
    }
  };
}
