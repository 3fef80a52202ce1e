import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { onFreePort } from "../free-port.ts";

/** A Dovecot of one's own on a loopback port, in a folder that goes when it is stopped. Any user is let in with `PASSWORD`. */
export interface Dovecot {
  readonly port: number;
  readonly folder: string;
  /** What `doveadm` says, run over this server's mailboxes. */
  readonly doveadm: (...args: readonly string[]) => string;
  readonly stop: () => Promise<void>;
}

export const PASSWORD = "open-sesame";
/** Longer than the slowest machine takes. */
const PATIENCE_MS = 30_000;
const PROGRAM = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"].find(existsSync);

/** Why there can be no Dovecot here, in one line; undefined where it is there, or could be brought. */
export function whyNoDovecot(): string | undefined {
  if (findDovecot() === undefined && isDebianRoot()) install();
  const program = findDovecot();
  if (program === undefined) return "Dovecot is not installed (Debian: apt-get install dovecot-imapd)";
  const version = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout.trim();
  return version.startsWith("2.3.") ? undefined : `these tests are for Dovecot 2.3, not ${version}`;
}

function findDovecot(): string | undefined {
  return PROGRAM ?? (existsSync("/usr/sbin/dovecot") ? "/usr/sbin/dovecot" : undefined);
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** Its own service is kept from starting: nothing is to listen but what a test starts. */
function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const options = { env, stdio: "ignore" } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "dovecot-imapd"], options);
}

/** Starts a server; `settings` are added to its configuration. */
export async function startDovecot(settings = ""): Promise<Dovecot> {
  return onFreePort((port) => startOn(port, settings));
}

async function startOn(port: number, settings: string): Promise<Dovecot> {
  const program = findDovecot()!;
  const folder = mkdtempSync(join(tmpdir(), "fineline-dovecot-"));
  const user = ownUser();
  for (const name of ["run", "home"]) mkdirSync(join(folder, name));
  const path = join(folder, "dovecot.conf");
  writeFileSync(path, `${configuration({ folder, port, user })}\n${settings}\n`);
  for (const each of [folder, join(folder, "run"), join(folder, "home")]) {
    chownSync(each, user.uid, user.gid);
    chmodSync(each, 0o755);
  }
  const child = spawn(program, ["-F", "-c", path], { uid: user.uid, gid: user.gid, stdio: "ignore" });
  const exited = once(child, "exit");
  await Promise.race([untilListening(port), exited.then(() => fail(folder))]);
  return {
    port,
    folder,
    doveadm: (...args) => {
      const { stdout, stderr, status } = spawnSync("doveadm", ["-c", path, ...args], { encoding: "utf8", ...user });
      if (status !== 0) throw new Error(`doveadm ${args.join(" ")}: ${stderr}`);
      return stdout;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection for what tests do to a mailbox from outside. */
export async function connectTo({ port }: Pick<Dovecot, "port">, user: string): Promise<ImapFlow> {
  const auth = { user, pass: PASSWORD };
  const client = new ImapFlow({ host: "127.0.0.1", port, secure: false, auth, logger: false, disableAutoIdle: true });
  client.on("error", () => {});
  await client.connect();
  return client;
}

interface OwnUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
  readonly group: string;
}

/** Root gives its rights away; anybody else is who they are. */
function ownUser(): OwnUser {
  const isRoot = process.getuid?.() === 0;
  const [name, group] = isRoot ? ["nobody", "nogroup"] : [idOf("-un"), idOf("-gn")];
  return { name, group, uid: Number(idOf("-u", isRoot ? name : "")), gid: Number(idOf("-g", isRoot ? name : "")) };
}

function idOf(...args: readonly string[]): string {
  return spawnSync(
    "id",
    args.filter((arg) => arg !== ""),
    { encoding: "utf8" },
  ).stdout.trim();
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly user: OwnUser;
}

function configuration({ folder, port, user }: Place): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user.name}
default_internal_group = ${user.group}
default_login_user = ${user.name}
first_valid_uid = 1
mail_fsync = never
mail_location = sdbox:~/mail
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${user.uid} gid=${user.gid} home=${folder}/home/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}`;
}

async function untilListening(port: number): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const client = new ImapFlow({
      host: "127.0.0.1",
      port,
      secure: false,
      auth: { user: "probe", pass: PASSWORD },
      logger: false,
    });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.logout();
      return;
    } catch {
      client.close();
      await pause(25);
    }
  }
  throw new Error(`no Dovecot on port ${port}`);
}

function fail(folder: string): never {
  const log = existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`Dovecot ended: ${log}`);
}
