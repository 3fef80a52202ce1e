/** Longer than the slowest machine takes for anything that will happen. */
const PATIENCE_MS = 30_000;
const BETWEEN_MS = 50;

/** Resolves once an assertion holds of what a page or a server shows a moment later; what it said last is thrown if it never does. */
export async function expectSoon(assertion: () => void | Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await assertion();
    } catch (failure) {
      if (Date.now() > end) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}
