export { CasePage } from "./case-page.tsx";
