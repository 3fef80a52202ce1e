import assert from "node:assert/strict";
import { it } from "node:test";
import { takeInUpload } from "../../src/app/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { holidays } from "../http/api-under-test.ts";
import { expectSoon } from "./expect-soon.ts";
import { serviceSite } from "./service-site.ts";

const ROWS = Array.from({ length: 320 }, (_, at) => `Firm ${at},Clerk,2026-10-01`);

it("a large table is taken in by the service, which is told to whoever left the page and came back", async (t) => {
  const site = await serviceSite(t);
  if (site === undefined) return;
  const { email, deskId } = await site.account("Ada");
  const page = await (await site.newDevice()).context.newPage();
  await page.goto(`${site.address}/settings/moving`);
  await site.signIn(page, email);
  await page.goto(`${site.address}/settings/moving`);
  await page.getByLabel("Choose a file, or drop it here").setInputFiles({
    name: "jobs.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Company,Role,Date Applied", ...ROWS].join("\n")),
  });
  await page.getByRole("button", { name: "Import 320 applications" }).click();
  await page.getByText("320 applications will be imported in a moment. You can leave this page.").waitFor();
  await page.goto(`${site.address}/settings`);
  await page.goto(`${site.address}/settings/moving`);
  await page.getByText("320 applications will be imported in a moment. You can leave this page.").waitFor();

  const place = openPostgres({ url: site.service.url });
  t.after(() => place.close());
  const store = place.openDesk(deskId);
  const [upload] = await store.imports.listImports();
  const how = { store, imports: store.imports, holidays, now: Date.now() };
  await takeInUpload(upload!.id, { ...how, newId: () => crypto.randomUUID(), breathe: async () => {} });
  assert.deepEqual((await store.imports.findImport(upload!.id))?.report?.faults, []);
  await page.getByRole("status").getByText("320 applications imported.").waitFor();
  assert.equal((await store.listCaseIds()).length, 320);
  await page.getByRole("button", { name: "Take them back" }).click();
  await page.getByText("The import of 320 applications was taken back.").waitFor();
  await expectSoon(async () => assert.equal((await store.listCaseIds()).length, 0));
});
