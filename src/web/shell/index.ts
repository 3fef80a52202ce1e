export { provideMissing } from "./provide-missing.ts";
export { startApp } from "./start-app.tsx";
