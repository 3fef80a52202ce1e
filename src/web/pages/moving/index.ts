export { MovingPage } from "./moving-page.tsx";
