import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder where Fineline keeps its data for this user: `FINELINE_HOME` where it is set, else the platform's place for
 * a user's data (XDG Base Directory on Linux and other Unix). Undefined when the environment does not say where that is.
 * `platform` is one of Node's, such as "linux", "darwin" or "win32".
 */
export function defaultHome(env: Environment, platform: string): string | undefined {
  if (env.FINELINE_HOME) return env.FINELINE_HOME;
  if (platform === "win32") return windowsHome(env);
  if (platform === "darwin") return macHome(env);
  const data = env.XDG_DATA_HOME;
  // The specification has relative paths ignored.
  if (data && posix.isAbsolute(data)) return posix.join(data, "fineline");
  return env.HOME ? posix.join(env.HOME, ".local", "share", "fineline") : undefined;
}

function windowsHome(env: Environment): string | undefined {
  if (env.LOCALAPPDATA) return win32.join(env.LOCALAPPDATA, "Fineline");
  return env.USERPROFILE ? win32.join(env.USERPROFILE, "AppData", "Local", "Fineline") : undefined;
}

function macHome(env: Environment): string | undefined {
  return env.HOME ? posix.join(env.HOME, "Library", "Application Support", "Fineline") : undefined;
}
