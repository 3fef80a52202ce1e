import { createTransport } from "nodemailer";
import type { SendAccountMail } from "./account-mail.ts";

const PATIENCE_MS = 30_000;

/**
 * Sends mail about accounts through a server: "smtps://user:password@mail.example:465", or "smtp://" for STARTTLS, without
 * which nothing is sent but to this very machine.
 */
export function createSmtpSender(url: string, from: string): SendAccountMail {
  const { hostname, protocol } = new URL(url);
  const isOwnMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  const transport = createTransport({
    url,
    requireTLS: protocol === "smtp:" && !isOwnMachine,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
  };
}
