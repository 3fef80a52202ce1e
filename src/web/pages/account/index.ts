export { AccountPage } from "./account-page.tsx";
export { AccountSettings } from "./account-settings.tsx";
export { LogPage } from "./log-page.tsx";
export { PeopleOfDeskPage } from "./people-of-desk-page.tsx";
export { TokensPage } from "./tokens-page.tsx";
