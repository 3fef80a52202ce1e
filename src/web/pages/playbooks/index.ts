export { PlaybooksPage } from "./playbooks-page.tsx";
