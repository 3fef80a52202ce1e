export { PeopleCardsPage } from "./people-cards-page.tsx";
