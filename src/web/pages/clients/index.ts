export { ClientPlanPage } from "./client-plan-page.tsx";
export { ClientsPage } from "./clients-page.tsx";
export { PlanSteps } from "./plan-steps.tsx";
