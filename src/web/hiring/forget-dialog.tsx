import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { EmployerRoutes } from "../../contract/http/index.ts";
import { createApiClient } from "../api/index.ts";
import { Button, CheckBox, Dialog, ErrorNote, showToast } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { asResult } from "../mail/index.ts";

export interface ForgetDialogProps {
  readonly caseId: string;
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Forgets a person who applied, under all their applications; what was counted stays counted. */
export function ForgetDialog({ open, ...rest }: ForgetDialogProps) {
  return open ? <OpenForgetDialog {...rest} /> : null;
}

function OpenForgetDialog({ caseId, name, onClose }: Omit<ForgetDialogProps, "open">) {
  const { route } = useLocation();
  const desk = useDesk();
  const [refusal, setRefusal] = useState<string>();
  const [isMeantEarly, setMeantEarly] = useState(false);
  const forget = async () => {
    const body = { confirm: "forget", ...(isMeantEarly ? { isMeantEarly } : {}) } as const;
    const { call } = createApiClient<EmployerRoutes>();
    const done = await asResult(call("POST /api/candidates/{id}/forget", { params: { id: caseId }, body }));
    if (!done.ok) return setRefusal(done.error.detail);
    await desk.takeNotice();
    showToast({ text: "Forgotten. The openings keep counting them, without a name." });
    route("/hiring/candidates");
  };
  const foot = (
    <>
      <Button kind="quiet" href={`/api/candidates/${encodeURIComponent(caseId)}/export`} download={`${caseId}.json`}>
        Export what is held
      </Button>
      <Button kind="primary" onClick={() => void forget()}>
        Forget them
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Forget this person?" foot={foot}>
      <div class="grid gap-3">
        <p>
          Everything that is held on <bdi class="font-semibold">{name}</bdi> goes, under all their applications. It
          cannot be undone.
        </p>
        {refusal !== undefined && (
          <>
            <ErrorNote title={refusal} />
            <CheckBox
              label="I have weighed it: they are to be forgotten now"
              checked={isMeantEarly}
              onChecked={setMeantEarly}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
