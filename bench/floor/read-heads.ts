import { ImapFlow } from "imapflow";

/** Reads the heads of a mailbox with the IMAP library alone, and keeps nothing. */
const [port, user, password] = process.argv.slice(2);
const auth = { user: user!, pass: password! };
const client = new ImapFlow({ host: "127.0.0.1", port: Number(port), secure: false, auth, logger: false });
await client.connect();
await client.mailboxOpen("INBOX", { readOnly: true });
const headers = "date from to cc subject message-id in-reply-to references content-type return-path delivered-to".split(
  " ",
);
let read = 0;
for await (const row of client.fetch("1:*", { uid: true, internalDate: true, headers }, { uid: true })) {
  if (row.headers !== undefined) read += 1;
}
await client.logout();
if (read === 0) throw new Error("nothing was read");
