import { type LinkPage, type MailOffice, type ReminderDesk, runMailOffice } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { ApiMail } from "../http/index.ts";
import { createReplyTokens, readMailKey } from "../storage/sealing/index.ts";
import { type OpenStore, openMailStore } from "../storage/sqlite/index.ts";
import { alarm } from "./alarm.ts";
import { readAuthorities } from "./mail-authorities.ts";
import { type MailParts, openMailParts } from "./mail-parts.ts";
import { openConnector } from "./open-connector.ts";
import { ownWayOut } from "./own-way-out.ts";
import { readUndoMs } from "./undo-time.ts";

export interface MailServicesOptions extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly store: OpenStore;
  readonly now: () => Instant;
  readonly onFailure: (error: unknown) => void;
  /** Gives a candidate the address of their own page. */
  readonly linkPage: LinkPage;
  /** Gives an interviewer the address that says that their feedback is in. */
  readonly linkFeedback: ReminderDesk["linkFeedback"];
}

/** What the API needs of mail, with the office at work behind it. */
export interface MailServices {
  readonly mail: ApiMail;
  /** Ends the office within seconds; the API may still be asked. */
  readonly stopOffice: () => Promise<void>;
  /** Lets go of everything, the office first; to be called when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** Mail for a server: the code that speaks with mail servers is loaded when there is a mailbox, or one is to be connected. */
export async function openMailServices(options: MailServicesOptions): Promise<MailServices> {
  const { home, env } = options;
  const [undoMs, ca] = [readUndoMs(env), await readAuthorities(env)];
  const mailStore = await openMailStore({ home, mailKey: env.FINELINE_MAIL_KEY });
  const tokenOf = createReplyTokens(() => readMailKey({ home, given: env.FINELINE_MAIL_KEY }));
  const connector = openConnector({ secrets: mailStore, outgoing: ownWayOut, ca });
  const parts = openMailParts({ ...options, mailStore, connector, tokenOf, undoMs });
  const office = startOffice(parts, options);
  return {
    mail: { ...parts.api, office },
    stopOffice: office.stop,
    close: async () => {
      await office.stop();
      await parts.close();
      await mailStore.close();
    },
  };
}

/** Goes by the earlier of two clocks: to suppose a moment never lets a letter go before its time. */
function startOffice(
  { office }: Pick<MailParts, "office">,
  { now, onFailure }: Pick<MailServicesOptions, "now" | "onFailure">,
): MailOffice {
  return runMailOffice({ ...office, alarm, clock: () => Math.min(now(), Date.now()), onFailure });
}
