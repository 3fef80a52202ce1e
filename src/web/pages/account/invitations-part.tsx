import { useState } from "preact/hooks";
import type { DeskRole } from "../../../contract/http/index.ts";
import { Button, Field, Section, showToast } from "../../design/index.ts";
import { Fault, serviceApi } from "../../own-account/index.ts";
import { dayWords } from "./moment-words.ts";
import { ROLES, roleLabel, roleSays } from "./role-words.ts";
import { ShowMore } from "./show-more.tsx";
import { useListed } from "./use-listed.ts";

/** Invites people by mail, and lists invitations that nobody has taken up. */
export function InvitationsPart() {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<string>("member");
  const listed = useListed((query) => serviceApi.call("GET /api/service/invitations", { query }));
  const invite = async (event: Event) => {
    event.preventDefault();
    const body = { email: email.trim(), role: role as DeskRole };
    if (!(await listed.change(() => serviceApi.call("POST /api/service/invitations", { body })))) return;
    showToast({ text: `A link is on its way to ${body.email}.` });
    setEmail("");
  };
  const takeBack = (id: string) =>
    listed.change(() => serviceApi.call("DELETE /api/service/invitations/{id}", { params: { id } }));
  return (
    <Section title="Invite somebody">
      <form class="grid gap-4 tablet:grid-cols-[minmax(0,1fr)_14rem]" onSubmit={(event) => void invite(event)}>
        <Field label="Email" kind="email" autocomplete="off" value={email} onValue={setEmail} />
        <Field label="As" kind="select" value={role} onValue={setRole} options={ROLES} hint={roleSays(role)} />
        <div class="grid gap-3 tablet:col-span-2">
          <Fault of={listed} />
          <div>
            <Button type="submit" disabled={listed.isBusy || email.trim() === ""}>
              Send the invitation
            </Button>
          </div>
        </div>
      </form>
      <ul class="grid">
        {listed.items?.map(({ id, email, role, expiresAt }) => (
          <li key={id} class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span class="min-w-0 wrap-anywhere">
              {email}
              <span class="block text-secondary text-ink-3">
                {roleLabel(role)}, until {dayWords(expiresAt)}
              </span>
            </span>
            <Button
              size="small"
              aria-label={`Take back the invitation of ${email}`}
              disabled={listed.isBusy}
              onClick={() => void takeBack(id)}
            >
              Take it back
            </Button>
          </li>
        ))}
      </ul>
      <ShowMore of={listed} />
    </Section>
  );
}
