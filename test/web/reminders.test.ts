import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import { KEEPING, PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { findLayoutFaults } from "./layout-faults.ts";
import { findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk().slice(0, 2), now: SAMPLE_NOW });

const taken: { readonly url: string | undefined; readonly body: string }[] = [];
const topic = createServer(async (request, answer) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  taken.push({ url: request.url, body });
  answer.end();
});
after(() => topic.close());

describe("reminders in the settings", () => {
  it("go to an address that is tried, and not shown again", async (test) => {
    const reason = missing();
    if (reason !== undefined) return test.skip(reason);
    await new Promise<void>((resolve) => topic.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(topic.address() as AddressInfo).port}`;
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server, "/settings");
    const part = page
      .getByRole("region", { name: "Reminders" })
      .or(page.locator("section", { hasText: "Reminders come only" }));
    await part.getByRole("button", { name: "Send them to an address" }).click();
    await part.getByLabel("Address").fill("http://ntfy.example/my-topic");
    await part.getByRole("button", { name: "Keep the address" }).click();
    await part.getByRole("alert").filter({ hasText: "Expected an https address" }).waitFor();
    await part.getByLabel("Address").fill(`http://${host}/my-topic`);
    await part.getByRole("button", { name: "Keep the address" }).click();
    const box = part.getByRole("checkbox", { name: "To an address of yours" });
    await expectSoon(async () => assert.equal(await box.isChecked(), true));
    await part.getByRole("button", { name: "Send a test" }).click();
    await part.getByText("A test is on its way.").waitFor();
    await expectSoon(() => {
      const tests = taken.filter(({ body }) => body.startsWith("This is a test."));
      assert.deepEqual(tests, [
        { url: "/my-topic", body: "This is a test. Reminders come like this, while Fineline runs." },
      ]);
    });
    await page.reload();
    await part.getByText(`To ${host}.`).waitFor();
    assert.equal((await page.content()).includes("my-topic"), false);
    assert.deepEqual([await findFaults(page), await page.evaluate(findLayoutFaults, true)], [[], []]);
    await box.uncheck();
    await part.getByRole("button", { name: "Send a test" }).waitFor({ state: "detached" });
    await expectSoon(() => assert.match(desk.command("reminders").out, /^webhook +off/m));
  });

  it("that are pushed are shown, with what can be done", { timeout: 120_000 }, async (test) => {
    const reason = missing();
    if (reason !== undefined) return test.skip(reason);
    const device = await desk.newDevice(KEEPING);
    await device.context.grantPermissions(["notifications"], { origin: desk.server.origin });
    const page = await device.open(desk.server, "/settings");
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    // What a desktop would show, which this browser has none of: the worker's own call.
    const worker = device.context.serviceWorkers()[0] ?? (await device.context.waitForEvent("serviceworker"));
    const shown = worker.evaluate(
      () =>
        new Promise((resolve) => {
          const { registration } = globalThis as unknown as { readonly registration: ServiceWorkerRegistration };
          registration.showNotification = async (title, options) => resolve({ title, ...options });
        }),
    );
    const line = await device.context.newCDPSession(page);
    const found = Promise.withResolvers<string>();
    line.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      if (registrations[0] !== undefined) found.resolve(registrations[0].registrationId);
    });
    await line.send("ServiceWorker.enable");
    const deeds = { label: "I sent it", done: "/r/a", snooze: "/r/b" };
    const pushed = { title: "Globex: Thank Lee", body: "Until today, 15:00", path: "/case/globex", tag: "t1", deeds };
    const { origin } = desk.server;
    const registrationId = await found.promise;
    await line.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: JSON.stringify(pushed) });
    assert.deepEqual(await shown, {
      title: "Globex: Thank Lee",
      body: "Until today, 15:00",
      tag: "t1",
      icon: "/icon-192.png",
      actions: [
        { action: "done", title: "I sent it" },
        { action: "snooze", title: "Snooze" },
      ],
      data: pushed,
    });
  });
});
