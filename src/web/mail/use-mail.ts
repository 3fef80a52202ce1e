import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MailDesk } from "./mail-desk.ts";

const MailContext = createContext<MailDesk | undefined>(undefined);

/** Hands the server's mail to every page below. */
export const MailProvider = MailContext.Provider;

/** The server's mail, as this tab knows it. */
export function useMail(): MailDesk {
  const mail = useContext(MailContext);
  if (mail === undefined) throw new Error("a page was drawn outside of a mail desk");
  return mail;
}
