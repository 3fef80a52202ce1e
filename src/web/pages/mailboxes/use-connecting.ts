import { useEffect, useState } from "preact/hooks";
import type { FoundServersJson, LeaveAskedJson } from "../../../contract/http/index.ts";
import type { Problem } from "../../api/index.ts";
import { showToast } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { type MailDesk, useMail } from "../../mail/index.ts";
import {
  type ConnectDraft,
  type DraftFaults,
  emptyDraft,
  faultsOf,
  leaveProvider,
  toLeave,
  toNewMailbox,
  withFound,
} from "./connect-draft.ts";
import { type ConnectFailure, failureOf } from "./connect-failure.ts";

/** A mailbox on its way to being connected; it lives as long as its form. */
export interface Connecting {
  readonly draft: ConnectDraft;
  readonly faults: DraftFaults;
  /** undefined until servers were looked for. */
  readonly found: FoundServersJson | undefined;
  readonly isFinding: boolean;
  readonly isTrying: boolean;
  /** Why it was not kept. */
  readonly failure: ConnectFailure | undefined;
  /** Where leave is being given. */
  readonly leave: LeaveAskedJson | undefined;
  readonly change: (change: Partial<ConnectDraft>) => void;
  /** Looks for the servers; once they are known, connects. */
  readonly submit: () => Promise<void>;
  /** Another address has other servers. */
  readonly restart: () => void;
  readonly giveUpLeave: () => void;
}

type Work = "none" | "finding" | "trying";

/** The state of the form that connects a mailbox. */
export function useConnecting(onConnected: () => void): Connecting {
  const mail = useMail();
  const settings = useDesk().settings.value;
  const [draft, setDraft] = useState(() => emptyDraft({ name: settings.name ?? "", address: settings.email ?? "" }));
  const [faults, setFaults] = useState<DraftFaults>({});
  const [found, setFound] = useState<FoundServersJson>();
  const [work, setWork] = useState<Work>("none");
  const [failure, setFailure] = useState<ConnectFailure>();
  const [leave, setLeave] = useState<LeaveAskedJson>();

  const fail = (problem: Problem) => setFailure(failureOf(problem));
  const finish = () => {
    showToast({ text: "The mailbox is connected." });
    onConnected();
  };
  useLeaveState(leave, mail, {
    onFailed: (sentence) => {
      setLeave(undefined);
      setFailure({ sentence });
    },
    onConnected: finish,
  });

  const find = async () => {
    setWork("finding");
    const servers = await mail.findServers(draft.address.trim());
    setWork("none");
    if (!servers.ok) return fail(servers.error);
    setFound(servers.value);
    setDraft((before) => withFound(before, servers.value));
  };
  const connect = async () => {
    setWork("trying");
    const connected = await mail.connect(toNewMailbox(draft));
    setWork("none");
    if (connected.ok) finish();
    else fail(connected.error);
  };
  const askLeave = async (provider: string) => {
    setWork("trying");
    const asked = await mail.askLeave(toLeave(draft, provider));
    setWork("none");
    if (!asked.ok) return fail(asked.error);
    // Nothing but a page of the provider is opened, whatever the server says.
    if (URL.parse(asked.value.url)?.protocol !== "https:") return setFailure({ sentence: "No page for it was found." });
    window.open(asked.value.url, "_blank", "noopener,noreferrer");
    setLeave(asked.value);
  };
  const submit = async () => {
    if (work !== "none") return;
    setFailure(undefined);
    const wrong = faultsOf(draft);
    if (found === undefined) {
      setFaults(wrong.address === undefined ? {} : { address: wrong.address });
      return wrong.address === undefined ? find() : undefined;
    }
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const provider = draft.how === "leave" ? leaveProvider(found.provider) : undefined;
    return provider === undefined ? connect() : askLeave(provider);
  };

  return {
    draft,
    faults,
    found,
    isFinding: work === "finding",
    isTrying: work === "trying",
    failure,
    leave,
    change: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      // What one way in was refused for says nothing of the other.
      if (change.how !== undefined) setFailure(undefined);
    },
    submit,
    restart: () => {
      setFound(undefined);
      setFailure(undefined);
    },
    giveUpLeave: () => setLeave(undefined),
  };
}

const BETWEEN_LOOKS_MS = 2_000;

interface LeaveHeard {
  readonly onFailed: (sentence: string) => void;
  readonly onConnected: () => void;
}

/** Asks how the giving of leave goes, until it has gone one way or the other. */
function useLeaveState(leave: LeaveAskedJson | undefined, mail: MailDesk, { onFailed, onConnected }: LeaveHeard): void {
  // What is called then is what was handed in when the waiting began: it stands on nothing that changes meanwhile.
  useEffect(() => {
    if (leave === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const look = async () => {
      const asked = await mail.leaveState(leave.id);
      if (!isCurrent) return;
      if (asked.ok && asked.value.state === "connected") return onConnected();
      if (asked.ok && asked.value.state === "failed") return onFailed(asked.value.sentence ?? "Leave was not given.");
      // A server that is away for a moment is asked again.
      if (!asked.ok && asked.error.status !== 0) return onFailed(asked.error.detail);
      timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    };
    timer = setTimeout(() => void look(), BETWEEN_LOOKS_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [leave]);
}
