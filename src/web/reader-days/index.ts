export { readerDays } from "./reader-days.ts";
