import type { MailboxLetters, MailConnector, OpenMailbox } from "../app/index.ts";

/** A connector that is loaded when something is first asked of it: a place without mailboxes does without the code for them. */
export function lazyConnector(load: () => Promise<MailConnector>): MailConnector {
  let connector: MailConnector | undefined;
  const loaded = once(async () => {
    connector = await load();
    return connector;
  });
  return {
    findServers: async (address) => (await loaded()).findServers(address),
    test: async (account, secret) => (await loaded()).test(account, secret),
    askLeave: async (request) => (await loaded()).askLeave(request),
    open: (account) => lazyMailbox(async () => (await loaded()).open(account)),
    openLetters: (account) => lazyLetters(async () => (await loaded()).openLetters(account)),
    submitter: {
      hasLine: (account) => connector?.submitter.hasLine?.(account) === true,
      submit: async (submission) => (await loaded()).submitter.submit(submission),
    },
  };
}

function lazyMailbox(open: () => Promise<OpenMailbox>): OpenMailbox {
  const opened = once(open);
  return {
    listFolders: async () => (await opened()).listFolders(),
    readHeads: async function* (folder, afterUid) {
      yield* (await opened()).readHeads(folder, afterUid);
    },
    searchHeads: async (folder, search) => (await opened()).searchHeads(folder, search),
    readSource: async (folder, uid) => (await opened()).readSource(folder, uid),
    waitForNews: async (timeoutMs, stop) => (await opened()).waitForNews(timeoutMs, stop),
    close: async () => (await opened.ifAsked())?.close(),
  };
}

function lazyLetters(open: () => Promise<MailboxLetters>): MailboxLetters {
  const opened = once(open);
  return {
    findCopy: async (ids, since) => (await opened()).findCopy(ids, since),
    fileCopy: async (bytes) => (await opened()).fileCopy(bytes),
    saveDraft: async (bytes) => (await opened()).saveDraft(bytes),
    findMessage: async (messageId) => (await opened()).findMessage(messageId),
    close: async () => (await opened.ifAsked())?.close(),
  };
}

/** Asks once, and gives the same from then on; `ifAsked` gives it only where somebody has asked before. */
function once<Value>(ask: () => Promise<Value>) {
  let answer: Promise<Value> | undefined;
  const get = () => {
    answer ??= ask();
    return answer;
  };
  return Object.assign(get, { ifAsked: async () => answer });
}
