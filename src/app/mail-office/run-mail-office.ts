import { endsWithin } from "./bell.ts";
import type { MailWatch } from "./mail-watch.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { ReceiptsDesk } from "./receipts-desk.ts";
import { SendingDesk } from "./sending-desk.ts";
import { StopSwitch } from "./stop-switch.ts";
import { WatchingDesk } from "./watching-desk.ts";

/** The worker that sends letters and watches mailboxes. */
export interface MailOffice {
  /** Looks at once for what is due and for what mailboxes there are. */
  readonly wake: () => void;
  /** What is being done with a mailbox; undefined for one that is not connected, or was so only just now. */
  readonly watchOf: (accountId: string) => MailWatch | undefined;
  /**
   * Ends everything within seconds. A letter that is being submitted has five of them to end well; after that its line is cut, and
   * it stands as what is known of it.
   */
  readonly stop: () => Promise<void>;
}

const GRACE_MS = 5_000;
const LAST_MS = 2_000;

/**
 * Sends what is due and watches every mailbox that is connected, until it is stopped. Several offices over one place do each thing
 * once. What a mailbox or its server fails at is that mailbox's matter alone; what the store fails at for a while is tried again.
 */
export function runMailOffice(input: MailOfficeInput): MailOffice {
  const [stop, giveUp] = [new StopSwitch(), new StopSwitch()];
  const watching = new WatchingDesk(input, { stop, onRead: () => sending.wake() });
  const sending = new SendingDesk(input, {
    stop,
    giveUp,
    isBehind: (id) => watching.isBehind(id),
    isOutOfReach: (id) => watching.watchOf(id)?.state === "waiting",
    onRecorded: (caseIds) => watching.hearOfCases(caseIds),
  });
  const receipts =
    input.receipts && new ReceiptsDesk(input, input.receipts, { stop, onApproved: () => sending.wake() });
  const work = Promise.all([sending.run(), watching.run(), receipts?.run()]);
  const wake = () => {
    sending.wake();
    watching.wake();
    receipts?.wake();
  };
  let ending: Promise<void> | undefined;
  const end = async () => {
    stop.abort();
    wake();
    if (await endsWithin(work, GRACE_MS, input.alarm)) return;
    giveUp.abort();
    await endsWithin(work, LAST_MS, input.alarm);
  };
  return {
    wake,
    watchOf: (accountId) => watching.watchOf(accountId),
    stop: () => {
      ending ??= end();
      return ending;
    },
  };
}
