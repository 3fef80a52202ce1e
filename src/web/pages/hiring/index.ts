export { HiringPages } from "./hiring-pages.tsx";
