import { openCaseStore } from "../../src/storage/sqlite/index.ts";

// Opens the store of a home, which brings it to the newest schema, and closes it.
const store = await openCaseStore({ home: process.argv[2] ?? "" });
await store.close();
