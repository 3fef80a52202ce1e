import type {
  AskLeaveJson,
  FoundServersJson,
  MailModeJson,
  NewMailboxJson,
  ServerPlaceJson,
} from "../../../contract/http/index.ts";

/** A server as it is typed. */
export interface PlaceDraft {
  readonly host: string;
  readonly port: string;
  readonly security: ServerPlaceJson["security"];
}

/** A mailbox that is being connected, as it is typed; it is never kept. */
export interface ConnectDraft {
  readonly address: string;
  readonly name: string;
  readonly mode: MailModeJson;
  /** The name there, where it is not the address. */
  readonly user: string;
  readonly how: "password" | "leave";
  readonly password: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the servers are said by hand. */
  readonly isByHand: boolean;
  readonly imap: PlaceDraft;
  readonly smtp: PlaceDraft;
}

/** Where one begins. */
export function emptyDraft({
  name = "",
  address = "",
}: {
  readonly name?: string;
  readonly address?: string;
}): ConnectDraft {
  return {
    address,
    name,
    mode: "watch",
    user: "",
    how: "password",
    password: "",
    clientId: "",
    clientSecret: "",
    isByHand: false,
    imap: { host: "", port: "993", security: "tls" },
    smtp: { host: "", port: "465", security: "tls" },
  };
}

/** The draft once servers were looked for: what was found is filled in, and folded away unless something is missing. */
export function withFound(draft: ConnectDraft, { imap, smtp, provider }: FoundServersJson): ConnectDraft {
  return {
    ...draft,
    isByHand: imap === null || smtp === null,
    imap: imap === null ? draft.imap : { ...imap, port: String(imap.port) },
    smtp: smtp === null ? draft.smtp : { ...smtp, port: String(smtp.port) },
    how: leaveProvider(provider) === "microsoft" ? "leave" : "password",
  };
}

/** Whose page gives leave, where that is one of those that Fineline knows. */
export function leaveProvider(provider: FoundServersJson["provider"]): "google" | "microsoft" | undefined {
  return provider?.id === "google" || provider?.id === "microsoft" ? provider.id : undefined;
}

export type DraftFaults = Readonly<Partial<Record<"address" | "password" | "clientId" | "imap" | "smtp", string>>>;

/** What keeps a draft from being tried, by its fields; nothing where nothing does. */
export function faultsOf(draft: ConnectDraft): DraftFaults {
  return {
    ...(isAddress(draft.address) ? {} : { address: "Expected one address, such as ana@example.org." }),
    ...(draft.how === "password" && draft.password === "" ? { password: "Expected the password." } : {}),
    ...(draft.how === "leave" && draft.clientId.trim() === "" ? { clientId: "Expected the id of your client." } : {}),
    ...(placeOf(draft.imap) === undefined ? { imap: EXPECTED_PLACE } : {}),
    ...(placeOf(draft.smtp) === undefined ? { smtp: EXPECTED_PLACE } : {}),
  };
}

const EXPECTED_PLACE = "Expected a server, such as mail.example.org, and a port from 1 to 65535.";

/** Whether a text may be one address; its server knows for certain. */
function isAddress(text: string): boolean {
  return /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}$/.test(text.trim());
}

function placeOf({ host, port, security }: PlaceDraft): ServerPlaceJson | undefined {
  const number = /^\d{1,5}$/.test(port.trim()) ? Number(port) : 0;
  const name = host.trim();
  return /^[^\s/]{1,253}$/.test(name) && number >= 1 && number <= 65_535
    ? { host: name, port: number, security }
    : undefined;
}

/** What is asked for where a password opens the mailbox. */
export function toNewMailbox(draft: ConnectDraft): NewMailboxJson {
  return { ...toServers(draft), password: draft.password };
}

/** What is asked for where its owner gives leave at the provider. */
export function toLeave(draft: ConnectDraft, provider: string): AskLeaveJson {
  const secret = draft.clientSecret.trim();
  return {
    ...toServers(draft),
    provider,
    clientId: draft.clientId.trim(),
    ...(secret === "" ? {} : { clientSecret: secret }),
  };
}

function toServers(draft: ConnectDraft): Omit<NewMailboxJson, "password"> {
  const { mode } = draft;
  const [imap, smtp] = [placeOf(draft.imap), placeOf(draft.smtp)];
  const [name, user] = [draft.name.trim(), draft.user.trim()];
  return {
    address: draft.address.trim(),
    mode,
    ...(name === "" ? {} : { name }),
    ...(user === "" ? {} : { user }),
    ...(imap === undefined ? {} : { imap }),
    ...(smtp === undefined ? {} : { smtp }),
  };
}
