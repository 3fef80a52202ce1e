export { partWords } from "./part-words.ts";
export { PeoplePage } from "./people-page.tsx";
export { lastWords, personAddress } from "./people-words.ts";
