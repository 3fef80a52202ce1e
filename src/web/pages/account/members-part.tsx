import type { DeskRole, MemberJson } from "../../../contract/http/index.ts";
import { Button, Field, Section } from "../../design/index.ts";
import { account, Fault, serviceApi } from "../../own-account/index.ts";
import { dayWords } from "./moment-words.ts";
import { ROLES, roleLabel, roleSays } from "./role-words.ts";
import { ShowMore } from "./show-more.tsx";
import { type Listed, useListed } from "./use-listed.ts";

/** Everybody at the desk; an owner says what they are, and ends it. */
export function MembersPart({ isOwner }: { readonly isOwner: boolean }) {
  const listed = useListed((query) => serviceApi.call("GET /api/service/members", { query }));
  return (
    <Section title="People" count={listed.total}>
      <Fault of={listed} />
      <ul class="grid">
        {listed.items?.map((member) => (
          <Member key={member.id} member={member} isOwner={isOwner} listed={listed} />
        ))}
      </ul>
      <ShowMore of={listed} />
    </Section>
  );
}

interface MemberProps {
  readonly member: MemberJson;
  readonly isOwner: boolean;
  readonly listed: Listed<MemberJson>;
}

function Member({ member: { id, name, email, role, since }, isOwner, listed }: MemberProps) {
  const isSelf = account.value?.id === id;
  const params = { id };
  const become = (chosen: string) =>
    listed.change(() =>
      serviceApi.call("PATCH /api/service/members/{id}", { params, body: { role: chosen as DeskRole } }),
    );
  const remove = () => listed.change(() => serviceApi.call("DELETE /api/service/members/{id}", { params }));
  return (
    <li class="grid gap-2 border-t border-line py-3 tablet:grid-cols-[minmax(0,1fr)_11rem_auto] tablet:items-center">
      <span class="min-w-0">
        <b class="font-[620]" dir="auto">
          {name}
        </b>
        {isSelf && " (you)"}
        <span class="block text-secondary wrap-anywhere text-ink-2">
          {email} · since {dayWords(since)}
        </span>
        <span class="block text-caption text-ink-3">{roleSays(role)}</span>
      </span>
      {isOwner && !isSelf ? (
        <>
          <Field
            label={`What ${name} is`}
            labelHidden
            kind="select"
            value={role}
            onValue={(chosen) => void become(chosen)}
            options={ROLES}
          />
          <div>
            <Button
              size="small"
              aria-label={role === "coach" ? `End the consent for ${name}` : `Remove ${name}`}
              disabled={listed.isBusy}
              onClick={() => void remove()}
            >
              {role === "coach" ? "End the consent" : "Remove"}
            </Button>
          </div>
        </>
      ) : (
        <span class="text-secondary">{roleLabel(role)}</span>
      )}
    </li>
  );
}
