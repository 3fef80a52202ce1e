import type { MailAction } from "./actions.ts";
import { type MailCall, withMailTools } from "./with-mail-tools.ts";

/** What `fineline mail` can do with mailboxes. */
export const MAILBOX_ACTIONS: Readonly<Record<string, MailAction>> = {
  connect: action(
    async (...call) => (await import("./connect-mailbox.ts")).connectMailbox(...call),
    [
      "mail connect ADDRESS [--mode send|drafts|watch] [--imap HOST:PORT] [--smtp HOST:PORT] [--user NAME]",
      "mail connect ADDRESS --oauth google|microsoft --client-id ID [--client-secret]",
    ],
    [
      [
        "--mode MODE",
        "connect, change: send letters, put them among the drafts, or only watch; watch where it is not said",
      ],
      ["--imap, --smtp HOST:PORT", "connect: the servers, where they are not found"],
      ["--no-tls", "connect: for servers on this very machine alone"],
      ["--user NAME", "connect: the user name there, where it is not the address"],
      ["--name NAME", "connect, change: as whom letters are sent"],
      ["--limit N", "connect, change: how many letters may go out a day"],
      ["--oauth PROVIDER", "connect: by leave given in the browser, to your own client there (--client-id)"],
      ["--secret-stdin", "connect: the password as a line of standard input"],
    ],
  ),
  change: action(
    async (...call) => (await import("./change-mailbox.ts")).changeMailbox(...call),
    ["mail change ADDRESS [--mode send|drafts|watch] [--name NAME] [--limit N] [--reply-tokens on|off]"],
    [["--reply-tokens on|off", "connect, change: letters ask for answers to ADDRESS+fl.TOKEN, which tells their case"]],
  ),
  disconnect: action(
    async (...call) => (await import("./disconnect.ts")).disconnectTyped(...call),
    ["mail disconnect ADDRESS [--yes] [--json]"],
    [["--yes", "disconnect: does not ask"]],
  ),
  status: action(
    async (...call) => (await import("./mailbox-status.ts")).showMailboxes(...call),
    ["mail status [ADDRESS...] [--json]"],
  ),
  scan: action(
    async (...call) => (await import("./scan-mailboxes.ts")).scanMailboxes(...call),
    ["mail scan [ADDRESS...] [--again] [--json]"],
    [["--again", "scan: read everything anew; nothing is recorded twice"]],
  ),
  watch: action(
    async (...call) => (await import("./watch-mailboxes.ts")).watchMailboxes(...call),
    ["mail watch [ADDRESS...]"],
  ),
  send: action(async (...call) => (await import("./send-now.ts")).sendNow(...call), ["mail send [--json]"]),
  noticed: action(
    async (...call) => (await import("./settle-noticed.ts")).showNoticed(...call),
    ["mail noticed [--json]"],
  ),
  accept: action(
    async (...call) => (await import("./settle-noticed.ts")).acceptNoticed(...call),
    ["mail accept ID... [--case CASE]"],
    [["--case CASE", "accept: the case that it is about, where it fits several"]],
  ),
  dismiss: action(
    async (...call) => (await import("./settle-noticed.ts")).dismissNoticed(...call),
    ["mail dismiss ID..."],
  ),
};

function action(call: MailCall, usage: MailAction["usage"], options: MailAction["options"] = []): MailAction {
  return { usage, options, run: withMailTools(call) };
}
