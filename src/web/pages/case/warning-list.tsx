import type { Warning } from "../../../engine/index.ts";

/** What was out of line about messages that went out: told once, blaming nobody. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul class="grid gap-1 rounded-card border border-late-line bg-late-tint px-4 py-3 text-secondary text-late">
      {warnings.map(({ rule, fact, message }) => (
        <li key={`${rule} ${fact}`} dir="auto">
          {message}
        </li>
      ))}
    </ul>
  );
}
