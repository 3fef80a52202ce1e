import type { Contact, Plan } from "../../../engine/index.ts";

/** The address of a contact that mail came back from, as long as the plan needs another; undefined where mail arrives, or none is known. */
export function cameBackFrom(
  { id, email }: Pick<Contact, "id" | "email">,
  { steps }: { readonly steps: readonly Pick<Plan["steps"][number], "to" | "needs">[] },
): string | undefined {
  // A step whose recipient has an address needs one all the same only where that is known to be dead.
  return steps.some(({ to, needs }) => to === id && needs.includes("email")) ? email : undefined;
}
