import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { inviteToDesk, makeAccount } from "../../src/accounts/index.ts";
import { caseLike } from "../http/api-under-test.ts";
import { PASSWORD } from "../service/service-under-test.ts";
import { startProvider } from "../service/sign-on-provider.ts";
import { expectSoon } from "./expect-soon.ts";
import { type ServiceSite, type SiteAccount, serviceSite } from "./service-site.ts";

const WELCOME = "Have you had an interview?";
const NEW_PASSWORD = "seven white herons at dusk";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

describe("people at a service", { concurrency: false }, () => {
  const cleaning: (() => void | Promise<void>)[] = [];
  let missing: string | undefined;
  let site: ServiceSite;
  let provider: Awaited<ReturnType<typeof startProvider>>;

  before(async () => {
    provider = await startProvider({ email: "ada@example.com", email_verified: true });
    cleaning.push(provider.close);
    const test = {
      after: (clean: () => void | Promise<void>) => void cleaning.push(clean),
      skip: (message?: string) => {
        missing = message;
      },
    };
    const opened = await serviceSite(test, { providers: [provider.provider], isOpen: true });
    if (opened !== undefined) site = opened;
  });
  after(async () => {
    for (const clean of cleaning) await clean();
  });

  /** A page of a browser of its own. */
  const newPage = async (path: string) => {
    const page = await (await site.newDevice()).context.newPage();
    await page.goto(site.address + path);
    return page;
  };
  const signedIn = async (email: string, path: string, first: string | RegExp = /./) => {
    const page = await newPage("/");
    await site.signIn(page, email);
    await heading(page, first).waitFor();
    await page.goto(site.address + path);
    return page;
  };
  /** The link of the latest mail to an address, once there is one of that subject. */
  const linkTo = async (email: string, subject: RegExp) => {
    let link = "";
    await expectSoon(() => {
      const mail = site.service.mails.findLast((one) => one.to === email && subject.test(one.subject));
      link = /https?:\/\/\S+#\S+/.exec(mail?.text ?? "")?.[0] ?? "";
      assert.notEqual(link, "");
    });
    return link;
  };
  /** Makes an account that is something in a desk and has none of its own. */
  const guest = async (name: string, desk: SiteAccount, role: "viewer" | "interviewer" | "member") => {
    const invited = { deskId: desk.deskId, email: `${name.toLowerCase()}@example.com`, role };
    const { db } = site.service.accounts;
    const { token } = await inviteToDesk(db, invited, { userId: desk.userId, address: "127.0.0.0" });
    await makeAccount(db, { token, name, password: PASSWORD, address: "127.0.0.0" });
    return invited.email;
  };

  it("whoever has an account comes in by their organisation, and whose address it has not confirmed does not", async (t) => {
    if (missing !== undefined) return t.skip(missing);
    await site.account("Ada");
    const page = await newPage("/");
    await page.getByRole("button", { name: "Sign in with your organisation" }).click();
    await heading(page, WELCOME).waitFor();
    await page.goto(`${site.address}/settings/account`);
    await heading(page, "You sign in as Ada, with ada@example.com.").waitFor();

    provider.send({ email: "eve@example.com", email_verified: false });
    const other = await newPage("/");
    await other.getByRole("button", { name: "Sign in with your organisation" }).click();
    await heading(other, "Nobody was signed in.").waitFor();
  });

  it("whoever asks for an account begins by the link in their mail", async (t) => {
    if (missing !== undefined) return t.skip(missing);
    const page = await newPage("/");
    await page.getByRole("link", { name: "Ask for an account" }).click();
    await page.getByLabel("Email").fill("nia@example.com");
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByText("Look into your mailbox: a link is on its way. It holds for seven days.").waitFor();
    await page.goto(await linkTo("nia@example.com", /./));
    await page.getByLabel("Your name").fill("Nia");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Make the account" }).click();
    await heading(page, WELCOME).waitFor();
  });

  it("a forgotten password is made anew by a link that holds once", async (t) => {
    if (missing !== undefined) return t.skip(missing);
    const { email } = await site.account("Rob");
    const page = await newPage("/account/recover");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByText(/^If there is an account with this address, a link is on its way/).waitFor();
    const link = await linkTo(email, /password/i);
    const keep = async () => {
      await page.goto(site.address);
      await page.goto(link);
      await page.getByLabel("New password").fill(NEW_PASSWORD);
      await page.getByRole("button", { name: "Keep the new password" }).click();
    };
    await keep();
    await heading(page, "Your new password holds.").waitFor();
    await keep();
    await page.getByText("This link was used, or is too old. Ask for a new one.").waitFor();
    await page.goto(site.address);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await heading(page, WELCOME).waitFor();
  });

  it("a viewer's pages ask for nothing that is refused, and offer nothing but to read; their look is their own", async (t) => {
    if (missing !== undefined) return t.skip(missing);
    const ana = await site.account("Ana");
    const { store } = await site.service.desk(ana.deskId);
    const boss = site.service.browser();
    await boss.call("POST /api/auth/sign-in/email", { email: ana.email, password: PASSWORD });
    const owner = await signedIn(ana.email, "/add", WELCOME);
    await owner.getByLabel("Company, line 1").fill("Globex");
    await owner.getByLabel("Role, line 1").fill("Analyst");
    await owner.getByRole("button", { name: /^Add/ }).last().click();
    await owner.waitForURL(/\/case\//);
    const casePath = new URL(owner.url()).pathname;
    await expectSoon(async () => assert.equal((await store.listHeaders()).length, 1));

    const page = await signedIn(await guest("Vic", ana, "viewer"), "/board");
    await page.getByText("Globex").first().waitFor();
    const refused: string[] = [];
    page.on("response", (answer) => {
      if (answer.url().includes("/api/") && answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    const doing =
      /^(?:What happened|New debrief|Debrief|Add|Edit|Remove|Delete|Make|Connect|Take back|Select several|Copy and)/;
    for (const path of ["/", casePath, "/board", "/people", "/outbox", "/playbooks", "/settings", "/settings/moving"]) {
      await page.goto(site.address + path);
      await heading(page, /./).waitFor();
      await page.getByText("You can read, and change nothing.").waitFor();
      const offered = page
        .getByRole("button", { name: doing })
        .or(page.locator("main").getByRole("link", { name: doing }));
      assert.deepEqual(await offered.allInnerTexts(), [], path);
    }
    for (const path of ["/add", "/debrief", "/settings/mail", "/settings/people"]) {
      await page.goto(site.address + path);
      await heading(page, "You can read here, and change nothing.").waitFor();
    }
    assert.deepEqual(refused, []);

    await page.goto(`${site.address}/settings`);
    await page.locator("label").filter({ hasText: "Dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
    await page.reload();
    await page.locator("html[data-theme=dark]").waitFor();
    assert.deepEqual((await boss.call("GET /api/settings")).body, {});
  });

  it("an interviewer without a desk sees those whom they meet, and nobody else", async (t) => {
    if (missing !== undefined) return t.skip(missing);
    const ida = await site.service.person("Ida");
    const contacts = [{ id: "lee", name: "Lee", role: "interviewer", email: "lee@example.com" }] as const;
    await ida.call("POST /api/cases", caseLike({ id: "hooli", company: "Hooli", contacts, facts: [] }));
    await ida.call("POST /api/cases", caseLike({ id: "other", company: "Umbrella", facts: [] }));
    const page = await signedIn(await guest("Lee", ida, "interviewer"), "/", "You meet one of them.");
    await heading(page, "You meet one of them.").waitFor();
    assert.equal(await page.getByText("Umbrella").count(), 0);
    await page.getByRole("link", { name: /^Hooli/ }).click();
    await page.getByRole("region", { name: "People" }).getByText("Lee").waitFor();
    await page.goto(`${site.address}/interviews/${ida.deskId}/other`);
    await heading(page, "This one is not open to you.").waitFor();
  });

  it("a desk goes once its name is typed and the password shown, and an account with what nobody else is in", async (t) => {
    if (missing !== undefined) return t.skip(missing);
    const gus = await site.account("Gus");
    const page = await signedIn(gus.email, "/settings/account", WELCOME);
    await page.getByLabel("Name of a new desk").fill("Second");
    await page.getByRole("button", { name: "Make the desk" }).click();
    await page.getByLabel("Desk", { exact: true }).waitFor();
    await page.goto(`${site.address}/settings/account`);
    await page.getByRole("button", { name: "Remove the desk Second" }).click();
    const dialog = page.getByRole("dialog");
    const remove = dialog.getByRole("button", { name: "Remove the desk" });
    assert.equal(await remove.getAttribute("aria-disabled"), "true");
    await dialog.getByLabel("Type the name of the desk").fill("Second");
    await dialog.getByLabel("Your password").fill("not the password");
    await remove.click();
    await dialog.getByText(/^This is not the password/).waitFor();
    await dialog.getByLabel("Your password").fill(PASSWORD);
    await remove.click();
    await heading(page, WELCOME).waitFor();
    const desks = () =>
      site.service.accounts.db.selectFrom("desk").select("name").where("name", "in", ["Gus", "Second"]);
    assert.deepEqual(await desks().execute(), [{ name: "Gus" }]);

    await page.goto(`${site.address}/settings/account`);
    await page.getByRole("button", { name: "Remove my account" }).click();
    await dialog.getByText("The desk “Gus” goes with everything in it: nobody else is there.").waitFor();
    await dialog.getByLabel("Your password").fill(PASSWORD);
    await dialog.getByRole("button", { name: "Remove the account" }).click();
    await heading(page, "Your account is gone.").waitFor();
    assert.deepEqual(await desks().execute(), []);
    const kept = await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name = "" }) => name).filter((name) => name.startsWith("fineline-")),
      ...Object.keys(localStorage).filter((name) => /account|@/.test(name)),
    ]);
    assert.deepEqual(kept, []);
  });
});
