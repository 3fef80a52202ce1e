import { Section } from "../../design/index.ts";
import { account } from "../../own-account/index.ts";
import { heldDesk } from "../../own-desk/index.ts";

/** Leads to what a shared service has besides: the account, and who may do what at the desk. */
export function AccountSettings() {
  const own = account.value;
  const held = heldDesk();
  if (own === undefined || held === undefined) return null;
  const isOwner = held.role === "owner";
  return (
    <Section title="You and this desk">
      <p class="wrap-anywhere">
        You are signed in as {own.email}, at the desk “{held.name}”.
      </p>
      <ul class="flex flex-wrap gap-x-6">
        <Leading to="/settings/account">Account</Leading>
        {(isOwner || held.role === "member") && <Leading to="/settings/people">People of this desk</Leading>}
        <Leading to="/settings/tokens">Tokens for programs</Leading>
        {isOwner && <Leading to="/settings/log">What was done here</Leading>}
      </ul>
    </Section>
  );
}

function Leading({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <li>
      <a class="inline-flex min-h-11 items-center text-accent" href={to}>
        {children}
      </a>
    </li>
  );
}
