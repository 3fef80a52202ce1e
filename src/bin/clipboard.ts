import { spawn } from "node:child_process";
import { FileError, type Terminal } from "../cli/index.ts";

export interface CopyOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Pick<Terminal, "out" | "isInteractive">;
  readonly platform?: string;
}

type Program = readonly [name: string, ...args: string[]];

/** Puts a text on the clipboard: by the first program that takes it, else by the terminal's own way (OSC 52). */
export async function copyText(
  text: string,
  { env, terminal, platform = process.platform }: CopyOptions,
): Promise<void> {
  for (const program of programsFor(env, platform)) {
    if (await give(program, text, env)) return;
  }
  if (!terminal.isInteractive) {
    const tools = "pbcopy, wl-copy, xclip, xsel or clip.exe";
    throw new FileError(
      `There is no clipboard here: none of ${tools} works, and this is no terminal. Leave --copy out.`,
    );
  }
  await terminal.out(`\u001b]52;c;${Buffer.from(text).toString("base64")}\u0007`);
}

function programsFor(env: NodeJS.ProcessEnv, platform: string): readonly Program[] {
  if (platform === "darwin") return [["pbcopy"]];
  if (platform === "win32") return [["clip.exe"]];
  return [
    ...(env.WAYLAND_DISPLAY ? [["wl-copy"] as const] : []),
    ...(env.DISPLAY
      ? [["xclip", "-selection", "clipboard"] as const, ["xsel", "--clipboard", "--input"] as const]
      : []),
    // Windows seen from its Linux.
    ...(env.WSL_DISTRO_NAME ? [["clip.exe"] as const] : []),
  ];
}

/** Whether the program was there and took the text. */
function give([name, ...args]: Program, text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { env, stdio: ["pipe", "ignore", "ignore"] });
    child.on("error", () => resolve(false));
    child.on("close", (status) => resolve(status === 0));
    child.stdin.on("error", () => undefined);
    // Windows takes what is not marked as UTF-16 for the letters of its own code page.
    child.stdin.end(name === "clip.exe" ? Buffer.from(`\ufeff${text}`, "utf16le") : text);
  });
}
