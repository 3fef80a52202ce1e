export { ClientPlanPage } from "./client-plan-page.tsx";
export { ClientsPage } from "./clients-page.tsx";
