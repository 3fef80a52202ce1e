import { useState } from "preact/hooks";
import type { FoundServersJson, LeaveAskedJson } from "../../../contract/http/index.ts";
import type { Problem } from "../../api/index.ts";
import { showToast } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { useMail } from "../../mail/index.ts";
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
import { useLeaveState } from "./use-leave-state.ts";

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
  const form = useForm();
  const { draft, found, leave } = form;
  const { work, during } = useWork();
  const finish = () => {
    showToast({ text: "The mailbox is connected." });
    onConnected();
  };
  useLeaveState(leave, mail, {
    onFailed: (sentence) => {
      form.setLeave(undefined);
      form.setFailure({ sentence });
    },
    onConnected: finish,
  });
  const { find, connect, askLeave } = waysOn({ mail, form, during, finish });
  const submit = async () => {
    if (work !== "none") return;
    form.setFailure(undefined);
    const wrong = faultsToTell(draft, found);
    form.setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (found === undefined) return find();
    const provider = draft.how === "leave" ? leaveProvider(found.provider) : undefined;
    return provider === undefined ? connect() : askLeave(provider);
  };
  return {
    draft,
    faults: form.faults,
    found,
    isFinding: work === "finding",
    isTrying: work === "trying",
    failure: form.failure,
    leave,
    change: form.change,
    submit,
    restart: form.restart,
    giveUpLeave: () => form.setLeave(undefined),
  };
}

/** What was typed, what is known of its servers, and what came of trying. */
function useForm() {
  const settings = useDesk().settings.value;
  const [draft, setDraft] = useState(() => emptyDraft({ name: settings.name ?? "", address: settings.email ?? "" }));
  const [faults, setFaults] = useState<DraftFaults>({});
  const [found, setFound] = useState<FoundServersJson>();
  const [failure, setFailure] = useState<ConnectFailure>();
  const [leave, setLeave] = useState<LeaveAskedJson>();
  const change = (part: Partial<ConnectDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    // What one way in was refused for says nothing of the other.
    if (part.how !== undefined) setFailure(undefined);
  };
  const takeFound = (servers: FoundServersJson) => {
    setFound(servers);
    setDraft((before) => withFound(before, servers));
  };
  const restart = () => {
    setFound(undefined);
    setFailure(undefined);
  };
  return { draft, faults, found, failure, leave, setFaults, setFailure, setLeave, change, takeFound, restart };
}

/** What is being asked of the server now. */
function useWork() {
  const [work, setWork] = useState<Work>("none");
  const during = async <Value>(what: Work, asking: Promise<Value>): Promise<Value> => {
    setWork(what);
    const answer = await asking;
    setWork("none");
    return answer;
  };
  return { work, during };
}

interface WaysInput extends Pick<ReturnType<typeof useWork>, "during"> {
  readonly mail: ReturnType<typeof useMail>;
  readonly form: ReturnType<typeof useForm>;
  readonly finish: () => void;
}

/** The ways on from the form: the servers are looked for, then the mailbox is connected, or its provider asked for leave. */
function waysOn({ mail, form, during, finish }: WaysInput) {
  const { draft, setFailure, setLeave } = form;
  const fail = (problem: Problem) => setFailure(failureOf(problem));
  return {
    find: async () => {
      const servers = await during("finding", mail.findServers(draft.address.trim()));
      if (servers.ok) form.takeFound(servers.value);
      else fail(servers.error);
    },
    connect: async () => {
      const connected = await during("trying", mail.connect(toNewMailbox(draft)));
      if (connected.ok) finish();
      else fail(connected.error);
    },
    askLeave: async (provider: string) => {
      const asked = await during("trying", mail.askLeave(toLeave(draft, provider)));
      if (!asked.ok) return fail(asked.error);
      if (openProvidersPage(asked.value)) setLeave(asked.value);
      else setFailure({ sentence: "No page for it was found." });
    },
  };
}

/** Before the servers are known only the address is asked for. */
function faultsToTell(draft: ConnectDraft, found: FoundServersJson | undefined): DraftFaults {
  const { address, ...others } = faultsOf(draft);
  return { ...(address === undefined ? {} : { address }), ...(found === undefined ? {} : others) };
}

/** False where there is none: nothing but a page of the provider is opened, whatever the server says. */
function openProvidersPage({ url }: LeaveAskedJson): boolean {
  if (URL.parse(url)?.protocol !== "https:") return false;
  window.open(url, "_blank", "noopener,noreferrer");
  return true;
}
