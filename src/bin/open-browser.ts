import { spawn } from "node:child_process";

export interface OpenBrowserOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly platform?: string;
}

type Program = readonly [name: string, ...args: string[]];

/** Opens an address in the person's browser, by the platform's own way; quietly not where there is none. */
export function openBrowser(url: string, { env, platform = process.platform }: OpenBrowserOptions): void {
  const program = programFor(url, env, platform);
  if (program === undefined) return;
  const [name, ...args] = program;
  const child = spawn(name, args, { env, stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

/** The program that opens an address; none where nothing could be shown, lest a browser for text takes the terminal. */
export function programFor(url: string, env: NodeJS.ProcessEnv, platform: string): Program | undefined {
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  if (env.WSL_DISTRO_NAME) return ["wslview", url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open", url] : undefined;
}
