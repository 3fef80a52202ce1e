import assert from "node:assert/strict";
import { it } from "node:test";
import type { Page } from "playwright-core";
import { inviteToDesk, inviteToService } from "../../src/accounts/index.ts";
import { PASSWORD } from "../service/service-under-test.ts";
import { expectSoon } from "./expect-soon.ts";
import { type ServiceSite, serviceSite } from "./service-site.ts";

const WELCOME = "Have you had an interview?";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** The applications of a desk as the server has them. */
async function companiesOf({ service }: ServiceSite, deskId: string): Promise<readonly string[]> {
  const { store } = await service.desk(deskId);
  return (await store.listHeaders()).map(({ header }) => header.company);
}

/** The names of the copies in a browser that hold an application. */
async function copiesIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name = "" }) => (name.startsWith("fineline-") ? [name] : [])),
  );
}

/** Adds an application from the page for it. */
async function add(page: Page, address: string, company: string): Promise<void> {
  await page.goto(`${address}/add`);
  await page.getByLabel("Company, line 1").fill(company);
  await page.getByLabel("Role, line 1").fill("Analyst");
  await page.getByRole("button", { name: /^Add/ }).last().click();
  await page.waitForURL(/\/case\//);
}

it("whoever is invited makes an account, works at their desk, and leaves nothing behind when they sign out", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { address, service } = site;
  const { token } = await inviteToService(service.accounts.db, "ada@example.com");
  const device = await site.newDevice();
  const page = await device.context.newPage();
  await page.goto(`${address}/account/invitation#${token}`);
  await heading(page, "Make your account.").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Password").fill("password");
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.getByText("Expected one that is not on the list of common passwords.").waitFor();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await heading(page, WELCOME).waitFor();
  await page.getByRole("button", { name: /^Show me an example/ }).click();
  await heading(page, /things? to do/).waitFor();
  const [deskId = ""] = (await copiesIn(page)).map((name) => name.slice(-36));
  await expectSoon(async () => assert.equal((await companiesOf(site, deskId)).length, 1));

  await page.goto(`${address}/settings`);
  await page.getByText("You are signed in as ada@example.com, at the desk “Ada”.").waitFor();
  await page.getByRole("button", { name: "Sign out of this browser" }).click();
  await heading(page, "Sign in to your desk.").waitFor();
  await expectSoon(async () => assert.deepEqual(await copiesIn(page), []));
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => /account|@/.test(name)));
  await expectSoon(async () => assert.deepEqual(await kept(), []));

  await site.signIn(page, "ada@example.com");
  await heading(page, /things? to do/).waitFor();
  assert.deepEqual(
    device.errors.filter((error) => !/status of (?:401|404|422|503)/.test(error)),
    [],
  );
});

it("once a session has ended nothing is lost, another person sees nothing of it, and it is sent when its owner is back", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { address } = site;
  const [ada, bob] = [await site.account("Ada"), await site.account("Bob")];
  const { context } = await site.newDevice();
  const page = await context.newPage();
  await page.goto(address);
  await site.signIn(page, ada.email);
  await heading(page, WELCOME).waitFor();
  await context.clearCookies();
  await add(page, address, "Globex");
  await page.getByText(/^You are signed out\. What you write is kept on this device/).waitFor();
  assert.deepEqual(await companiesOf(site, ada.deskId), []);

  await page.getByRole("button", { name: "Sign in again" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("Email").fill(bob.email);
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(`${address}/board`);
  await page.getByText("No application is here yet.").waitFor();
  assert.equal(await page.getByText("Globex").count(), 0);
  assert.deepEqual(await companiesOf(site, bob.deskId), []);

  await context.clearCookies();
  await page.goto(address);
  await page.getByRole("button", { name: "Sign in again" }).click();
  await dialog.getByLabel("Email").fill(ada.email);
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expectSoon(async () => assert.deepEqual(await companiesOf(site, ada.deskId), ["Globex"]));
  assert.deepEqual(await companiesOf(site, bob.deskId), []);
});

it("signing out asks where something was not sent, and offline it says that it cannot be done", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { address } = site;
  const ada = await site.account("Ada");
  const { context } = await site.newDevice();
  const page = await context.newPage();
  await page.goto(address);
  await site.signIn(page, ada.email);
  await heading(page, WELCOME).waitFor();
  await page.route("**/api/cases", (route) => route.abort());
  await add(page, address, "Globex");
  await page.goto(`${address}/settings`);
  const dialog = page.getByRole("dialog", { name: "One entry was not sent yet" });
  await page.getByRole("button", { name: "Sign out of this browser" }).click();
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await page.unroute("**/api/cases");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expectSoon(async () => assert.deepEqual(await companiesOf(site, ada.deskId), ["Globex"]));
  await page.getByRole("button", { name: "Sign out of this browser" }).click();
  await heading(page, "Sign in to your desk.").waitFor();
});

it("each tab keeps its desk, with a copy of its own", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { address, service } = site;
  const [ada, bob] = [await site.account("Ada"), await site.account("Bob")];
  const { token } = await inviteToDesk(
    service.accounts.db,
    { deskId: bob.deskId, email: ada.email, role: "member" },
    { userId: bob.userId, address: "127.0.0.0" },
  );
  const { context } = await site.newDevice();
  const one = await context.newPage();
  await one.goto(address);
  await site.signIn(one, ada.email);
  await heading(one, WELCOME).waitFor();
  await one.goto(`${address}/account/invitation#${token}`);
  await heading(one, "You are invited to the desk “Bob”.").waitFor();
  await one.getByRole("button", { name: "Accept the invitation" }).click();
  const desk = one.getByLabel("Desk", { exact: true });
  await desk.waitFor();
  assert.equal(await desk.inputValue(), ada.deskId);
  const other = await context.newPage();
  await other.goto(address);
  await other.getByLabel("Desk", { exact: true }).selectOption({ label: "Bob" });
  await expectSoon(async () => assert.equal(await other.getByLabel("Desk", { exact: true }).inputValue(), bob.deskId));

  await add(other, address, "Globex");
  await add(one, address, "Initech");
  await expectSoon(async () => assert.deepEqual(await companiesOf(site, bob.deskId), ["Globex"]));
  await expectSoon(async () => assert.deepEqual(await companiesOf(site, ada.deskId), ["Initech"]));
  await other.goto(`${address}/settings`);
  await other.getByText("Your browser is yours").waitFor();
  await other
    .getByText(/^In this browser/)
    .first()
    .waitFor();
  assert.equal(await other.getByLabel("By mail, once a morning").count(), 0);
  await one.goto(`${address}/board`);
  await one.getByText("Initech").first().waitFor();
  assert.equal(await one.getByText("Globex").count(), 0);

  await one.goto(`${address}/settings/account`);
  await one.getByLabel("Name of a new desk").fill("Garden");
  await one.getByRole("button", { name: "Make the desk" }).click();
  await heading(one, WELCOME).waitFor();
  assert.equal(await desk.locator("option:checked").innerText(), "Garden");
});
