import type { Page } from "playwright-core";

/** Rests the pointer on the way back from what was just done, which stays in sight for as long, however slow a server is. */
export async function restOnUndo(page: Page): Promise<void> {
  await page.getByRole("status").getByRole("button", { name: "Undo" }).first().hover();
}
