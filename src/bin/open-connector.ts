import type { MailConnector } from "../app/index.ts";
import type { Outgoing } from "../outgoing/index.ts";
import type { MailStore } from "../storage/sqlite/index.ts";
import { KEEP_LINES_MS } from "./keep-lines.ts";
import { lazyConnector } from "./lazy-connector.ts";

export interface ConnectorParts {
  readonly secrets: Pick<MailStore, "loadSecret" | "saveSecret">;
  readonly outgoing: Outgoing;
  /** Certificate authorities of one's own, in PEM. */
  readonly ca?: string | undefined;
}

/** Who connects mailboxes; loaded when there is one. By the machine's own clock, whatever moment is supposed: tokens run out by it. */
export function openConnector({ secrets, outgoing, ca }: ConnectorParts): MailConnector {
  return lazyConnector(async () => {
    const { createMailConnector, systemNames } = await import("../mail/connecting/index.ts");
    return createMailConnector({
      secrets,
      names: systemNames,
      outgoing,
      now: Date.now,
      ca,
      keepLinesMs: KEEP_LINES_MS,
    });
  });
}
