import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

describe("what a case says of itself", { concurrency: false }, () => {
  it("opens the day to let go for its date, its count and its source", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/globex");
    await page.getByRole("button", { name: "Let it go, Fri 18 Dec" }).click();
    const sheet = page.getByRole("dialog", { name: "Let it go, Fri 18 Dec" });
    await sheet.getByText("At most three check-ins: one more would be due then.").waitFor();
    await sheet.filter({ hasText: "check-in.limit" }).waitFor();
    await sheet.filter({ hasText: "After an Interview?" }).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("names days in full where today is another one, and comes back", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/case/globex");
    const sentence = page.getByRole("heading", { level: 1 });
    await sentence.filter({ hasText: "by tomorrow" }).waitFor();
    await page.getByRole("slider").press("ArrowRight");
    await page.getByText("If it were Tuesday 17 November:").waitFor();
    await sentence.filter({ hasText: "forecasting by Tuesday 17 November" }).waitFor();
    await page.getByRole("slider").press("Home");
    await sentence.filter({ hasText: "by tomorrow" }).waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("says whose clock is read where the reader's is another, wherever it speaks of hours", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice({ timezoneId: "America/Los_Angeles" });
    const page = await device.open(desk.server, "/case/globex");
    await page.getByRole("heading", { level: 1, name: /^Thank Lee by 12:00 \(15:00 in New York\)/ }).waitFor();
    await page.goto(`${desk.server.origin}/may-i/globex`);
    await page.getByText("Thank Lee Okafor by email, until 12:00 today (15:00 in New York).").waitFor();
    assert.deepEqual(device.errors, []);
  });

  it("a no is explained by its own rule", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice();
    const page = await device.open(desk.server, "/may-i/wayne");
    await page.getByText("You asked 3 times, and that is enough: let it go.").waitFor();
    const main = page.getByRole("main");
    await main.filter({ hasText: /After the last check-in of the playbook, .* it is time to let go\./ }).waitFor();
    assert.doesNotMatch(await main.innerText(), /Three to four months/);
  });
});
