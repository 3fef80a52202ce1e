import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MailLists } from "./mail-desk.ts";
import type { MailSource } from "./open-mail.ts";

const MailContext = createContext<MailSource | undefined>(undefined);

/** Hands the server's mail to every page below. */
export const MailProvider = MailContext.Provider;

/** Where this tab has the server's mail from. */
export function useMailSource(): MailSource {
  const source = useContext(MailContext);
  if (source === undefined) throw new Error("a page was drawn outside of the server's mail");
  return source;
}

/** What this tab knows of the server's mail: for what is loaded before anything is done with it. */
export function useMailLists(): MailLists {
  return useMailSource();
}
