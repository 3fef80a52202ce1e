export { PeoplePage } from "./people-page.tsx";
export { lastWords, partWords, personAddress } from "./people-words.ts";
