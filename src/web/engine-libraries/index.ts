export { loadRecurrence } from "./recurrence.ts";
