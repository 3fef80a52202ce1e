export { MayIPage } from "./may-i-page.tsx";
