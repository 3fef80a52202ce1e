import { spawn } from "node:child_process";
import { FileError } from "../cli/index.ts";

/** Opens a file in the editor that the environment names, else in the one that every machine has, and waits for its end. */
export async function editFile(
  path: string,
  env: NodeJS.ProcessEnv,
  platform: string = process.platform,
): Promise<void> {
  const editor = env.VISUAL || env.EDITOR || (platform === "win32" ? "notepad" : "vi");
  const status = await runEditor(editor, path, platform);
  if (status !== 0) {
    throw new FileError(`The editor "${editor}" ended with ${status ?? "a signal"}. The letter lies in ${path}.`);
  }
}

/** By a shell, since what these variables hold is a command with arguments, such as `code --wait`; the path is none of it. */
function runEditor(editor: string, path: string, platform: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child =
      platform === "win32"
        ? spawn(`${editor} "${path}"`, { shell: true, stdio: "inherit" })
        : spawn("/bin/sh", ["-c", `${editor} "$1"`, "sh", path], { stdio: "inherit" });
    child.on("error", (cause) => reject(new FileError(`The editor "${editor}" cannot be started.`, { cause })));
    child.on("close", resolve);
  });
}
