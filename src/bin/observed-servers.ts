import type {
  HeadBatch,
  MailboxLetters,
  MailConnector,
  MailSubmitter,
  OpenMailbox,
  ReminderChannel,
  RemoteCalendars,
} from "../app/index.ts";
import { type Observers, type Outcome, type OutgoingKind, observeOutgoing } from "../service/running/index.ts";

/** Tells of what goes to other people's servers; `outcomeOf` is "done" where it is left out. */
export type ObserveServers = <Value>(
  to: OutgoingKind,
  work: () => Promise<Value>,
  outcomeOf?: (value: Value) => Outcome,
) => Promise<Value>;

/** Tells of it to where everything else of the process is told. */
export function observeServers(observers: Observers): ObserveServers {
  return (to, work, outcomeOf = () => "done") => observeOutgoing(to, work, outcomeOf, observers);
}

/** A connector whose every call of a server is told. */
export function observedConnector(connector: MailConnector, observe: ObserveServers): MailConnector {
  return {
    ...connector,
    open: (account) => observedMailbox(connector.open(account), observe),
    openLetters: (account) => observedLetters(connector.openLetters(account), observe),
    submitter: {
      hasLine: (account) => connector.submitter.hasLine?.(account) === true,
      submit: (submission) =>
        observe(
          "smtp",
          () => connector.submitter.submit(submission),
          ({ kind }) => kind,
        ),
    },
  };
}

/** Waiting for news is left out: it takes as long as there are none. */
function observedMailbox(mailbox: OpenMailbox, observe: ObserveServers): OpenMailbox {
  return {
    ...mailbox,
    listFolders: () => observe("imap", () => mailbox.listFolders()),
    readHeads: (folder, afterUid) => observedBatches(mailbox.readHeads(folder, afterUid), observe),
    searchHeads: (folder, search) => observe("imap", () => mailbox.searchHeads(folder, search)),
    readSource: (folder, uid) => observe("imap", () => mailbox.readSource(folder, uid)),
  };
}

async function* observedBatches(batches: AsyncIterable<HeadBatch>, observe: ObserveServers): AsyncIterable<HeadBatch> {
  const iterator = batches[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await observe("imap", () => iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

function observedLetters(letters: MailboxLetters, observe: ObserveServers): MailboxLetters {
  return {
    findCopy: (ids, since) => observe("imap", () => letters.findCopy(ids, since)),
    fileCopy: (bytes) => observe("imap", () => letters.fileCopy(bytes)),
    saveDraft: (bytes) => observe("imap", () => letters.saveDraft(bytes)),
    findMessage: (messageId) => observe("imap", () => letters.findMessage(messageId)),
    close: () => letters.close(),
  };
}

/** Calendars whose every call of a server is told. */
export function observedCalendars(calendars: RemoteCalendars, observe: ObserveServers): RemoteCalendars {
  return {
    find: (place) => observe("calendar", () => calendars.find(place), testOutcome),
    tryWriting: (url, place) => observe("calendar", () => calendars.tryWriting(url, place), testOutcome),
    open: (account, password) => {
      const calendar = calendars.open(account, password);
      return {
        changesSince: (token) => observe("calendar", () => calendar.changesSince(token)),
        read: (hrefs) => observe("calendar", () => calendar.read(hrefs)),
        hrefOf: (name) => calendar.hrefOf(name),
        write: (href, text, etag) => observe("calendar", () => calendar.write(href, text, etag)),
        remove: (href, etag) => observe("calendar", () => calendar.remove(href, etag)),
      };
    },
  };
}

function testOutcome({ ok }: { readonly ok: boolean }): Outcome {
  return ok ? "done" : "failed";
}

/** A channel whose messages are told by what came of them. Mail is told by who submits it. */
export function observedChannel(channel: ReminderChannel, observe: ObserveServers): ReminderChannel {
  const { name } = channel;
  if (name !== "push" && name !== "webhook") return channel;
  return {
    ...channel,
    send: (message) =>
      observe(
        name,
        () => channel.send(message),
        ({ kind }) => kind,
      ),
  };
}

/** A submitter whose letters are counted by what came of them. */
export function countedSubmitter(
  submitter: MailSubmitter,
  { count }: Pick<Observers["metrics"], "count">,
): MailSubmitter {
  return {
    hasLine: (account) => submitter.hasLine?.(account) === true,
    submit: async (submission) => {
      const outcome = await submitter.submit(submission);
      count("fineline_letters_total", { outcome: outcome.kind });
      return outcome;
    },
  };
}
