export { CalendarsPage } from "./calendars-page.tsx";
