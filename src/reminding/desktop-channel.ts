import { execFile } from "node:child_process";
import type { ReminderChannel } from "../app/index.ts";
import { shortText } from "./sentences.ts";

export interface DesktopChannelOptions {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Says it in the terminal as well, `aloud` where no notification could be shown. */
  readonly say: (text: string, aloud: boolean) => Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Tells on this machine: by a notification where the desktop shows one, and on a line of the terminal in any case. */
export function createDesktopChannel({ platform, env, say }: DesktopChannelOptions): ReminderChannel {
  return {
    name: "desktop",
    rhythm: "at-once",
    send: async (message) => {
      const text = shortText(message);
      const isShown = await show(notifierOf(platform, message.title, text), env);
      await say([message.title, ...text.split("\n"), message.url].join("\n  "), !isShown);
      return { kind: "told" };
    },
  };
}

interface Notifier {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Texts are arguments or variables and never a part of a script: a company may be called anything. */
function notifierOf(platform: NodeJS.Platform, title: string, text: string): Notifier {
  if (platform === "darwin") return { file: "osascript", args: ["-e", APPLE_SCRIPT, title, text] };
  if (platform === "win32") {
    const args = ["-NoProfile", "-NonInteractive", "-Command", POWER_SHELL];
    return { file: "powershell.exe", args, env: { FINELINE_TITLE: title, FINELINE_TEXT: text } };
  }
  return { file: "notify-send", args: ["--app-name=Fineline", "--", title, text.replace(/[&<>]/g, entityOf)] };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Desktops read a text as markup, and a title as it is. */
function entityOf(sign: string): string {
  return ENTITIES[sign] ?? sign;
}

const APPLE_SCRIPT = `on run argv
display notification (item 2 of argv) with title (item 1 of argv)
end run`;

const POWER_SHELL = `
[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime] | Out-Null
$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$lines = $toast.GetElementsByTagName('text')
$lines.Item(0).AppendChild($toast.CreateTextNode($env:FINELINE_TITLE)) | Out-Null
$lines.Item(1).AppendChild($toast.CreateTextNode($env:FINELINE_TEXT)) | Out-Null
$app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app).Show([Windows.UI.Notifications.ToastNotification]::new($toast))
`;

function show({ file, args, env: more }: Notifier, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { env: { ...env, ...more }, timeout: PATIENCE_MS, windowsHide: true };
    execFile(file, [...args], options, (error) => resolve(error === null));
  });
}
