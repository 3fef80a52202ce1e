export { CandidatePanel } from "./candidate-panel.tsx";
