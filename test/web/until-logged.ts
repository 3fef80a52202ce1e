import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { CaseJson } from "../../src/contract/index.ts";
import { expectSoon } from "./expect-soon.ts";

/** Resolves once something holds that a page tells nobody of, such as what the server's log has. */
export async function untilLogged(condition: () => Promise<boolean>): Promise<void> {
  await expectSoon(async () => assert.ok(await condition(), "it did not happen"));
}

/** Everything that the server has, asked for with the session of a page. */
export async function loggedCases(page: Page): Promise<readonly CaseJson[]> {
  return ((await askServer(page, "/api/export")) as { readonly cases: readonly CaseJson[] }).cases;
}

/** What the server answers to an address, once the page has its session. */
export async function askServer(page: Page, address: string): Promise<unknown> {
  let answer = await page.request.get(new URL(address, page.url()).href);
  await untilLogged(async () => {
    if (!answer.ok()) answer = await page.request.get(new URL(address, page.url()).href);
    return answer.ok();
  });
  return answer.json();
}

/** One case as the server has it. */
export async function loggedCase(page: Page, caseId: string): Promise<CaseJson | undefined> {
  return (await loggedCases(page)).find(({ id }) => id === caseId);
}
