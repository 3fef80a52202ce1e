export { createFeedDesk, type FeedDesk, type FeedDeskServices, type KeyedFeed } from "./create-feed-desk.ts";
