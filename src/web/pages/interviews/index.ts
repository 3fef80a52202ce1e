export { InterviewPage } from "./interview-page.tsx";
export { InterviewsPage } from "./interviews-page.tsx";
