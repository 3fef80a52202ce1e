import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ConnectionTestJson, MailboxJson } from "../../../contract/http/index.ts";
import { Button } from "../../design/index.ts";
import { useMail } from "../../mail/index.ts";
import { connectionSteps } from "./connection-steps.ts";
import { counted } from "./mailbox-words.ts";
import { StepTicks } from "./step-ticks.tsx";

type Testing = { readonly kind: "none" | "busy" } | { readonly kind: "told"; readonly told: ConnectionTestJson };

interface ConnectionTestProps {
  readonly mailbox: MailboxJson;
  /** The other thing that can be done. */
  readonly beside: ComponentChildren;
}

/** Tries a mailbox with what is kept of it, and tells the step that failed. */
export function ConnectionTest({ mailbox: { id, mode }, beside }: ConnectionTestProps) {
  const { test } = useMail();
  const [testing, setTesting] = useState<Testing>({ kind: "none" });
  const run = async () => {
    if (testing.kind === "busy") return;
    setTesting({ kind: "busy" });
    const tested = await test(id);
    const told = tested.ok ? tested.value : { ok: false, sentence: tested.error.detail };
    setTesting({ kind: "told", told });
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div class="flex flex-wrap gap-2">
        <Button disabled={testing.kind === "busy"} onClick={() => void run()}>
          {testing.kind === "busy" ? "Testing…" : "Test the connection"}
        </Button>
        {beside}
      </div>
      <div role="status" class="grid grid-cols-[minmax(0,1fr)] gap-2">
        {testing.kind === "busy" && <StepTicks steps={connectionSteps(mode, "waiting")} />}
        {testing.kind === "told" && <Told mode={mode} told={testing.told} />}
      </div>
    </div>
  );
}

function Told({ mode, told }: { readonly mode: MailboxJson["mode"]; readonly told: ConnectionTestJson }) {
  const { ok, folders, sentence } = told;
  return (
    <>
      <StepTicks steps={connectionSteps(mode, ok ? "passed" : told)} />
      <p class={ok ? "text-secondary" : "text-secondary text-late wrap-anywhere"} dir="auto">
        {ok ? `All is well${folders === undefined ? "" : `: ${counted(folders)} folders`}.` : sentence}
      </p>
    </>
  );
}
