import assert from "node:assert/strict";

const PATIENCE_MS = 15_000;
const BETWEEN_MS = 100;

/** Resolves once something holds that a page tells nobody of, such as what the server's log has. */
export async function untilLogged(condition: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!condition()) {
    assert.ok(Date.now() < end, "it did not happen in fifteen seconds");
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}
