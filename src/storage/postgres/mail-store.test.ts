import pg from "pg";
import { describeMailRevision } from "../repository/mail-revision.suite.ts";
import { describeMailStore } from "../repository/mail-store.suite.ts";
import { openPostgres } from "./index.ts";
import { MAIL_KEY, onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) => {
  describeMailStore(
    name,
    async () => {
      const { desk, open } = await server().makeDesk();
      const { url, filesHold } = server();
      return {
        store: open(),
        openMail: async (mailKey = MAIL_KEY) => {
          const place = openPostgres({ url, mailKey, poolSize: 2 });
          return { ...place.openDesk(desk).mail, close: place.close };
        },
        moveSecret: (from, to) => moveSecret(url, desk, { from, to }),
        filesHold,
        remove: async () => {},
      };
    },
    { filesForget: false },
  );
  describeMailRevision(name, async () => {
    const store = (await server().makeDesk()).open();
    return { store, mail: store.mail, remove: async () => {} };
  });
});

async function moveSecret(url: string, desk: string, { from, to }: { readonly from: string; readonly to: string }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `update fineline.mail_accounts set secret = other.secret from fineline.mail_accounts other
        where mail_accounts.desk = $1 and mail_accounts.id = $3 and other.desk = $1 and other.id = $2`,
      [desk, from, to],
    );
  } finally {
    await client.end();
  }
}
