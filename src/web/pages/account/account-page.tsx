import { PhoneHeader, Sentence } from "../../design/index.ts";
import { usePageTitle, useServiceParts } from "../../frame/index.ts";
import { account } from "../../own-account/index.ts";
import { AccountLogPart } from "./account-log-part.tsx";
import { DesksPart } from "./desks-part.tsx";
import { PasskeysPart } from "./passkeys-part.tsx";
import { PasswordPart } from "./password-part.tsx";
import { RemoveAccountPart } from "./remove-account-part.tsx";
import { SecondFactorPart } from "./second-factor-part.tsx";
import { SessionsPart } from "./sessions-part.tsx";
import { SettingsLink } from "./settings-link.tsx";

/** How one signs in, where one is signed in, which desks are open to one, and the end of it all. */
export function AccountPage() {
  usePageTitle("Account");
  const service = useServiceParts();
  const own = account.value;
  return (
    <>
      <PhoneHeader title="Account" back="/settings" backLabel="Back to the settings" />
      <Sentence above={<SettingsLink />}>
        {own === undefined ? "Your account." : `You sign in as ${own.name}, with ${own.email}.`}
      </Sentence>
      <div class="grid max-w-[45rem] grid-cols-[minmax(0,1fr)] gap-10">
        <PasswordPart />
        <PasskeysPart />
        <SecondFactorPart />
        <SessionsPart />
        <AccountLogPart />
        <DesksPart />
        {service?.signOut}
        <RemoveAccountPart />
      </div>
    </>
  );
}
