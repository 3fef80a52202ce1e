import { type BackupTools, FileError } from "../cli/index.ts";
import { BackupError, backUpHome, backUpPostgres, restoreHome, restorePostgres } from "../storage/backup/index.ts";
import { atPostgres, openPostgres } from "../storage/postgres/index.ts";

/** Copies of a home, or of the database that is named. */
export function backupTools(homeFolder: () => Promise<string>, env: NodeJS.ProcessEnv): BackupTools {
  return {
    move: async (request) => (await import("./move-tools.ts")).moveTool({ homeFolder, env })(request),
    backUp: (path, url) =>
      told(async () => {
        if (url === undefined) await backUpHome({ home: await homeFolder(), path });
        else await atPostgres(checked(url), () => backUpPostgres({ url, path, now: Date.now() }));
      }),
    restore: (path, url) =>
      told(async () => {
        if (url === undefined) return await restoreHome({ home: await homeFolder(), path, now: Date.now() });
        const options = { url: checked(url), path, now: Date.now(), migrate: () => migrateAll(url) };
        return await atPostgres(url, () => restorePostgres(options));
      }),
  };
}

function checked(url: string): string {
  const { protocol } = URL.parse(url) ?? { protocol: "" };
  if (protocol === "postgres:" || protocol === "postgresql:") return url;
  // It may hold a password: it is not repeated.
  throw new FileError("--database: expected an address such as postgres://user:password@host:5432/fineline.");
}

async function told<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new FileError(error.message, { cause: error });
    throw error;
  }
}

/** The tables of desks, and those of accounts. */
async function migrateAll(url: string): Promise<void> {
  const place = openPostgres({ url, poolSize: 1 });
  const { openAccounts } = await import("../accounts/index.ts");
  const accounts = openAccounts({
    url,
    address: "http://localhost",
    // Nobody signs in here: what the tables are like does not depend on it.
    keys: [{ id: "none", key: new Uint8Array(32) }],
    sendMail: async () => {},
    isOpen: false,
    providers: [],
    onFailure: () => {},
  });
  try {
    await place.migrate();
    await accounts.migrate();
  } finally {
    await accounts.close();
    await place.close();
  }
}
