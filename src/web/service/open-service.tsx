import type { ComponentChildren } from "preact";
import { ErrorBoundary, lazy } from "preact-iso";
import { regainSession, type ServiceDoor, type ServiceParts } from "../frame/index.ts";
import { account, followSigningOut, refreshAccount, takeKeptAccount } from "../own-account/index.ts";
import type { heldDesk, KeptAccount } from "../own-desk/index.ts";
import { deskSurroundings } from "./desk-surroundings.ts";
import { DeskSwitch } from "./desk-switch.tsx";
import { DoorPages, isDoorPage } from "./door-pages.tsx";
import { followDownloads } from "./follow-downloads.ts";
import { GuestApp } from "./guest-app.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { SignOutPart } from "./sign-out-part.tsx";
import { askToSignIn, SignedOutBar } from "./signed-out-bar.tsx";

interface ServiceInput {
  /** Who was here the last time. */
  readonly kept: KeptAccount | undefined;
  readonly held: ReturnType<typeof heldDesk>;
  /** What the server said; undefined where it could not be asked. */
  readonly answer: { readonly signedIn: boolean; readonly service?: ServiceDoor } | undefined;
  /** Tells and hears of the server at once. */
  readonly wake: () => Promise<void>;
}

interface OpenedService {
  readonly parts: ServiceParts;
  /** `alone`: the copy serves; `asking`: another page is on its way. */
  readonly state: "in" | "alone" | "out" | "asking";
}

const AccountSettings = lazy(async () => (await import("../pages/account/index.ts")).AccountSettings);

const CLOSED_DOOR: ServiceDoor = { providers: [], isOpen: false, sendsMail: true };

/** Finds out who is here, and gives what they are to see. */
export async function openService({ kept, held, answer, wake }: ServiceInput): Promise<OpenedService> {
  const door = answer?.service ?? CLOSED_DOOR;
  takeKeptAccount(kept);
  followSigningOut();
  followDownloads();
  const isIn = answer?.signedIn === true;
  const settled = isIn ? await refreshAccount() : "same";
  if (settled === "leaving") return { parts: partsOf({ door, held, wake }), state: "asking" };
  const instead = insteadOf({ door, held, isIn });
  const parts = { ...partsOf({ door, held, wake }), instead };
  if (isIn) return { parts, state: "in" };
  // With a copy here the page goes on; syncing finds out that it is signed out, and the bar says so.
  return { parts, state: held === undefined ? "out" : "alone" };
}

interface Standing {
  readonly door: ServiceDoor;
  readonly held: ServiceInput["held"];
}

function partsOf({ door, held, wake }: Standing & Pick<ServiceInput, "wake">): ServiceParts {
  const goOn = async () => {
    if ((await refreshAccount()) === "leaving") return;
    regainSession();
    await wake();
  };
  return {
    instead: undefined,
    bar: <SignedOutBar door={door} onSignedIn={goOn} />,
    foot: <DeskSwitch />,
    signOut: <SignOutPart />,
    settings: (
      <ErrorBoundary>
        <AccountSettings />
      </ErrorBoundary>
    ),
    askToSignIn,
    surroundings: held === undefined ? undefined : deskSurroundings(held),
  };
}

function insteadOf({ door, held, isIn }: Standing & { readonly isIn: boolean }): ComponentChildren {
  if (isDoorPage(location.pathname))
    return <DoorPages door={door} signedInAs={isIn ? account.peek()?.email : undefined} />;
  if (held !== undefined) return undefined;
  return isIn ? <GuestApp /> : <SignInPage door={door} onSignedIn={enterAnew} />;
}

/** Begins anew as whoever signed in: every desk has a store of its own, which is opened at the start. */
async function enterAnew(): Promise<void> {
  if ((await refreshAccount()) === "same") location.reload();
}
