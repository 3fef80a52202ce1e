export { openService } from "./open-service.tsx";
