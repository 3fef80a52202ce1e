export type { Command } from "./commands.ts";
export { usePageTitle } from "./page-title.ts";
export type { PageProps, PageRoute } from "./pages.ts";
export { provideMissing } from "./provide-missing.ts";
export { syncState } from "./saving.ts";
export { loseSession } from "./session.ts";
export { startApp } from "./start-app.tsx";
export { takeTyped } from "./type-ahead.ts";
export { giveCommand, useCommand } from "./use-command.ts";
