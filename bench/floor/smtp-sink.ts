import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server in a process of its own: tells its port, takes every letter, and after each line that it reads tells how many. */
let taken = 0;
const server = new SMTPServer({
  name: "mail.bench",
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, callback) {
    stream.on("end", () => {
      taken += 1;
      callback(null, "2.0.0 taken");
    });
    stream.resume();
  },
});
server.listen(0, "127.0.0.1", () => console.log((server.server.address() as AddressInfo).port));
process.stdin.on("data", () => console.log(taken));
process.stdin.on("end", () => process.exit(0));
