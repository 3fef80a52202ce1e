export { deskHeaders, heldDesk, holdDesk } from "./held-desk.ts";
export {
  chooseTabDesk,
  findTabDesk,
  forgetAccount,
  type KeptAccount,
  type KeptDesk,
  keepAccount,
  keepsCopy,
  keptAccount,
} from "./kept-account.ts";
export { type Doing, may } from "./may.ts";
export { ownShelf, shelfPrefixOf } from "./own-shelf.ts";
export { copyPrefixOf, storeNameOf } from "./store-name.ts";
