import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { it } from "node:test";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { inviteToDesk, makeAccount } from "../../src/accounts/index.ts";
import { caseLike } from "../http/api-under-test.ts";
import { PASSWORD } from "../service/service-under-test.ts";
import { DESKTOP, PHONE } from "./browse.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { type ServiceSite, serviceSite } from "./service-site.ts";

const WELCOME = "Have you had an interview?";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** A page of the settings, where the person of that address is signed in. */
async function signedIn({ address, newDevice, signIn }: ServiceSite, email: string, path: string): Promise<Page> {
  const page = await (await newDevice()).context.newPage();
  await page.goto(address);
  await signIn(page, email);
  await heading(page, /./).waitFor();
  await page.goto(address + path);
  return page;
}

async function signOut(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/settings/account`);
  await page.getByRole("button", { name: "Sign out of this browser" }).click();
  await heading(page, "Sign in to your desk.").waitFor();
}

it("a passkey that was made in the settings signs in, and no longer once it was removed", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const ada = await site.account("Ada");
  const page = await signedIn(site, ada.email, "/settings/account");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByLabel("Name of the device").fill("Laptop");
  await sql`update session set "createdAt" = now() - interval '2 days'`.execute(site.service.accounts.db);
  await page.getByRole("button", { name: "Make a passkey" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again" });
  await again.getByText("It is more than a day since you signed in here.").waitFor();
  await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await again.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await page.getByRole("button", { name: "Remove the passkey Laptop" }).waitFor();
  await signOut(page, site.address);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await heading(page, WELCOME).waitFor();
  await page.getByText("What you enter is kept on the server of this service").waitFor();
  await page.goto(`${site.address}/settings/account`);
  await page.getByRole("button", { name: "Remove the passkey Laptop" }).click();
  await page.getByRole("button", { name: "Remove the passkey Laptop" }).waitFor({ state: "detached" });
  const log = page.getByRole("region", { name: "What happened to your account" });
  await log.getByRole("listitem").filter({ hasText: "Signed in with a passkey" }).waitFor();
  await signOut(page, site.address);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("alert").waitFor();
});

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of this moment (RFC 6238), from the secret as a person types it. */
function codeNow(secret: string): string {
  const bits = [...secret].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

it("a second factor is set up by its picture, asked for, and turned off", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const ada = await site.account("Ada");
  const page = await signedIn(site, ada.email, "/settings/account");
  const part = page.getByRole("region", { name: "Second factor" });
  await part.getByLabel("Your password").fill(PASSWORD);
  await part.getByRole("button", { name: "Set it up" }).click();
  await part.getByRole("img", { name: "A QR code for your authenticator" }).waitFor();
  const secret = await part.locator("code").innerText();
  const [recovery = ""] = await part.getByRole("listitem").allInnerTexts();
  await part.getByLabel(/The code that your authenticator shows/).fill(codeNow(secret));
  await part.getByRole("button", { name: "Turn it on" }).click();
  await part.getByRole("button", { name: "Turn it off" }).waitFor();
  await sql`delete from attempt`.execute(site.service.accounts.db);
  await signOut(page, site.address);

  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByLabel("Code from your authenticator").fill("000000");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("This is not the code of the moment.").waitFor();
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByText("Lost these as well? Ask whoever runs this service").waitFor();
  await page.getByLabel("Recovery code").fill(recovery);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await heading(page, WELCOME).waitFor();

  await page.goto(`${site.address}/settings/account`);
  await part.getByLabel("Your password").fill(PASSWORD);
  await part.getByRole("button", { name: "Turn it off" }).click();
  await part.getByRole("button", { name: "Set it up" }).waitFor();
});

it("a coach without a desk sees their clients' plans, the client sees each look, and ends it", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { service, address } = site;
  const ana = await service.person("Ana");
  assert.equal((await ana.call("POST /api/cases", caseLike({ id: "globex" }))).status, 201);
  const doer = { userId: ana.userId, address: "127.0.0.0" };
  const invited = { deskId: ana.deskId, email: "cora@example.com", role: "coach" } as const;
  const { token } = await inviteToDesk(service.accounts.db, invited, doer);
  await makeAccount(service.accounts.db, { token, name: "Cora", password: PASSWORD, address: "127.0.0.0" });

  const page = await signedIn(site, "cora@example.com", "/");
  const table = page.getByRole("table", { name: "Your clients, and what each has to do next" });
  await table.getByRole("rowheader", { name: "Ana" }).waitFor();
  await table.getByRole("link", { name: "Globex" }).click();
  await page.getByText("You are looking at Ana's desk; Ana sees that you looked.").waitFor();
  await page.getByRole("img", { name: "The fine line of Globex" }).waitFor();

  const own = await signedIn(site, ana.email, "/settings/people");
  await own.getByText("Cora looked at the plan of Globex").waitFor();
  await own.getByRole("button", { name: "End the consent for Cora" }).click();
  await own.getByRole("button", { name: "End the consent for Cora" }).waitFor({ state: "detached" });
  await page.goto(address);
  await page.getByText("Nobody has let you look at their plan yet.").waitFor();
});

it("a token is shown once, opens the desk for a program, and nothing once it was taken back", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const ada = await site.account("Ada");
  const page = await signedIn(site, ada.email, "/settings/tokens");
  await page.getByLabel("What it is for").fill("My script");
  await page.getByRole("button", { name: "Make the token" }).click();
  const text = await page.getByRole("alert").locator("code").innerText();
  assert.match(text, /^fl_[\w-]{43}$/);
  const program = site.service.program(text);
  assert.equal((await program.call("GET /api/cases")).status, 200);
  await page.reload();
  await page.getByRole("button", { name: "Take back the token My script" }).waitFor();
  assert.equal(await page.getByText(text).count(), 0);
  await page.getByRole("button", { name: "Take back the token My script" }).click();
  await page.getByText("There is none.").waitFor();
  assert.equal((await program.call("GET /api/cases")).status, 401);
});

it("anybody can read and touch each page of a service, on a phone and on a desktop, by day and by night", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { service, address } = site;
  const [ana, cora] = [await service.person("Ana"), await service.person("Cora")];
  await ana.call("POST /api/cases", caseLike({ id: "globex" }));
  await service.join(ana.deskId, "coach", ana, cora);
  await service.join(cora.deskId, "viewer", cora, ana);
  for (const options of [PHONE, DESKTOP]) {
    const { context } = await site.newDevice({ ...options, reducedMotion: "reduce" });
    const page = await context.newPage();
    const look = async (path: string, name: RegExp) => {
      await page.goto(address + path);
      await heading(page, name).waitFor();
      assert.deepEqual(await findFaults(page, { touch: options === PHONE }), [], path);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(page), [], path);
      await page.emulateMedia({ colorScheme: "light" });
    };
    await look("/", /Sign in to your desk/);
    await look("/account/recover", /link for a new password/);
    await look("/account/password#none", /Choose a new password/);
    await look("/account/invitation#none", /leads nowhere/);
    await page.goto(address);
    await site.signIn(page, cora.email);
    await heading(page, /./).waitFor();
    await look("/settings", /kept at once/);
    await look("/settings/account", /You sign in as Cora/);
    await look("/settings/people", /Who sees the desk/);
    await look("/settings/tokens", /lets a program work/);
    await look("/settings/log", /Who settled what/);
    await look("/clients", /late/);
    await page.getByRole("rowheader", { name: "Ana" }).waitFor();
    await look(`/clients/${ana.deskId}/globex`, /./);
    await context.close();
  }
});
