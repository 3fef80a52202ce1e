import { readFileSync } from "node:fs";
import { type BackupTools, FileError, UsageError } from "../cli/index.ts";
import { readServiceConfig } from "../service/config/index.ts";
import { MoveError, moveBetween } from "../storage/moving/index.ts";
import { openPostgres } from "../storage/postgres/index.ts";

export interface MoveToolsOptions {
  readonly homeFolder: () => Promise<string>;
  /** The service's keys are in it, as its processes have them. */
  readonly env: NodeJS.ProcessEnv;
}

/** Moves between a home and a desk of the service that the environment describes. */
export function moveTool({ homeFolder, env }: MoveToolsOptions): BackupTools["move"] {
  return async ({ direction, database: url, desk }) => {
    const config = readServiceConfig(
      { ...env, FINELINE_DATABASE_URL: url, FINELINE_DATABASE_URL_FILE: undefined },
      { readFile: (path) => readFileSync(path, "utf8") },
    );
    if (!config.ok) throw new UsageError(config.error.map(({ sentence }) => sentence));
    const { keys } = config.value;
    const place = openPostgres({ url, keys, poolSize: 1 });
    try {
      const home = await homeFolder();
      return await moveBetween({ direction, home, mailKey: env.FINELINE_MAIL_KEY, place, desk, keys });
    } catch (error) {
      if (error instanceof MoveError || error instanceof RangeError)
        throw new FileError(error.message, { cause: error });
      throw error;
    } finally {
      await place.close();
    }
  };
}
