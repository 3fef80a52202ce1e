import assert from "node:assert/strict";
import { after } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { ensureBuilt } from "../../scripts/ensure-built.ts";
import { type AccountOptions, inviteToService, makeAccount } from "../../src/accounts/index.ts";
import { listen } from "../../src/bin/listen.ts";
import { openPages } from "../../src/http/server/index.ts";
import { PASSWORD, type ServiceUnderTest, serviceUnderTest } from "../service/service-under-test.ts";
import { type Browsing, type Device, startBrowsing } from "./browse.ts";

/** A shared service with its pages, and browsers that come to it. */
export interface ServiceSite {
  readonly address: string;
  readonly service: ServiceUnderTest;
  /** A browser of its own. */
  readonly newDevice: (options?: BrowserContextOptions) => Promise<Device>;
  /** Makes an account with a desk of its own: the name makes the address. */
  readonly account: (name: string) => Promise<SiteAccount>;
  /** Signs in on a page, from wherever that is. */
  readonly signIn: (page: Page, email: string) => Promise<void>;
}

export interface SiteAccount {
  readonly userId: string;
  readonly email: string;
  readonly deskId: string;
}

interface Test {
  readonly after: (clean: () => void | Promise<void>) => void;
  readonly skip: (message?: string) => void;
}

const webFolder = new URL("../../dist/web/", import.meta.url);

let built: Promise<void> | undefined;
let started: Promise<Browsing | { readonly missing: string }> | undefined;

after(async () => {
  const browsing = await started;
  if (browsing !== undefined && !("missing" in browsing)) await browsing.close();
});

/** Starts it all on a PostgreSQL; undefined where there can be none here, or no browser, and the test is skipped. */
export async function serviceSite(
  test: Test,
  accounts: Partial<AccountOptions> = {},
): Promise<ServiceSite | undefined> {
  built ??= ensureBuilt();
  await built;
  // One for all tests of a file: devices share nothing of it.
  started ??= startBrowsing();
  const browsing = await started;
  if ("missing" in browsing) {
    test.skip(browsing.missing);
    return undefined;
  }
  const devices: Device[] = [];
  const listening = await listen("localhost", 0);
  assert.ok(listening);
  // Before the stores: nobody asks any more when they close.
  test.after(async () => {
    for (const device of devices) await device.close();
    await listening.close();
  });
  const address = `http://localhost:${listening.port}`;
  const service = await serviceUnderTest(test, {
    accounts: { ...accounts, address },
    service: { pages: openPages(webFolder) },
  });
  if (service === undefined) return undefined;
  listening.answerWith({ fetch: service.fetch });
  return {
    address,
    service,
    newDevice: async (options) => {
      const device = await browsing.newDevice(options);
      devices.push(device);
      return device;
    },
    account: async (name) => {
      const email = `${name.toLowerCase()}@example.com`;
      const { token } = await inviteToService(service.accounts.db, email);
      const made = await makeAccount(service.accounts.db, { token, name, password: PASSWORD, address: "127.0.0.0" });
      assert.ok(made.kind === "made");
      const { db } = service.accounts;
      const { id: userId } = await db
        .selectFrom("user")
        .select("id")
        .where("email", "=", email)
        .executeTakeFirstOrThrow();
      return { userId, email, deskId: made.deskId };
    },
    signIn: async (page, email) => {
      await page.getByRole("heading", { level: 1, name: "Sign in to your desk." }).waitFor();
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Sign in to your desk." }).waitFor({ state: "detached" });
    },
  };
}
