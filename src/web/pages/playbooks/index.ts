export { PlaybookEditorPage } from "./playbook-editor-page.tsx";
export { PlaybooksPage } from "./playbooks-page.tsx";
