import type { Socket } from "node:net";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailServer, SubmitOutcome } from "../../app/index.ts";
import { letterStream } from "./letter-stream.ts";
import { oneLine, type SmtpPhase, smtpFailure } from "./smtp-failure.ts";

/** How long things may take, in milliseconds. */
export interface SmtpLimits {
  /** Finding the server, greeting, encryption and login together. */
  readonly loginMs: number;
  /** From the sender to the answer to the letter: RFC 5321, section 4.5.3.2.6, asks for ten minutes after the end alone. */
  readonly letterMs: number;
}

export interface SmtpSessionOptions {
  readonly server: MailServer;
  readonly limits: SmtpLimits;
  /** A line to the server that is open already, and not encrypted yet. */
  readonly socket?: Socket | undefined;
  /** Authorities whose certificates hold besides the known ones, in PEM. */
  readonly authorities?: readonly string[] | undefined;
}

export type SmtpLogin =
  | { readonly kind: "password"; readonly user: string; readonly password: string }
  | { readonly kind: "token"; readonly user: string; readonly token: string };

/** What keeps a program alive, or not. */
interface Holding {
  readonly ref: () => void;
  readonly unref: () => void;
}

const QUIT_MS = 5000;
/** A server that is there answers at once; for one that is not a new line is opened. */
const WAKE_MS = 5000;
/** For how long it counts that the server was there and fresh: what is written down between two letters takes less. */
const FRESH_MS = 250;

/** One session with a mail server. Every failure is an `SmtpFailure`. */
export class SmtpSession {
  readonly #connection: SMTPConnection;
  readonly #limits: SmtpLimits;
  #takesAnyScript = false;
  #letters = 0;
  #fresh: { readonly answer: Promise<boolean>; readonly askedAt: number } | undefined;
  #failure: unknown;
  #onFailure: (() => void) | undefined;

  constructor({ server, limits, socket, authorities }: SmtpSessionOptions) {
    this.#limits = limits;
    this.#connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.security === "tls",
      requireTLS: server.security === "starttls",
      ignoreTLS: server.security === "none",
      // The machine's own name is nobody's business.
      name: "[127.0.0.1]",
      logger: false,
      connectionTimeout: limits.loginMs,
      greetingTimeout: limits.loginMs,
      socketTimeout: limits.letterMs,
      tls: { minVersion: "TLSv1.2", ...(authorities === undefined ? {} : { ca: [...authorities] }) },
      ...(socket === undefined ? {} : { connection: socket }),
      customAuth: { XOAUTH2: authenticateByToken },
    });
    this.#connection.on("error", (error: unknown) => {
      this.#failure ??= error;
      this.#onFailure?.();
    });
  }

  /** Connects, encrypts as the server's settings ask for, and logs in where there is a login. */
  async open(login: SmtpLogin | undefined): Promise<void> {
    const connected = (done: Done) => this.#connection.connect((error) => done(error ?? null));
    await this.#run("connect", this.#limits.loginMs, connected);
    // The last that it said is what it can do.
    this.#takesAnyScript = /[ -]SMTPUTF8\b/i.test(this.#connection.lastServerResponse || "");
    if (login === undefined) return;
    const { user } = login;
    const auth =
      login.kind === "token"
        ? { user, pass: login.token, method: "XOAUTH2" }
        : { user, credentials: { user, pass: login.password } };
    await this.#run("login", this.#limits.loginMs, (done) => this.#connection.login(auth, done));
  }

  /** How many letters it has been given. */
  get letters(): number {
    return this.#letters;
  }

  /**
   * Lets it lie between two letters; false where it cannot be used again. The server is asked for a fresh start at once: while it
   * answers, what came of the letter before is written down. From its answer until it is woken the line keeps no program alive.
   */
  rest(): boolean {
    if (this.#isOver) return false;
    this.#fresh = { answer: this.#startAfresh(), askedAt: performance.now() };
    this.#socket?.unref();
    return true;
  }

  /** Whether the server is still there, and knows nothing of the letter before (RSET). */
  async wake(): Promise<boolean> {
    if (this.#isOver) return false;
    this.#socket?.ref();
    const asked = this.#fresh;
    this.#fresh = undefined;
    if (asked !== undefined && !(await asked.answer)) return false;
    const isFresh = asked !== undefined && performance.now() - asked.askedAt < FRESH_MS;
    return !this.#isOver && (isFresh || this.#startAfresh());
  }

  async #startAfresh(): Promise<boolean> {
    try {
      await this.#run("connect", WAKE_MS, (done) => this.#connection.reset(done));
      return true;
    } catch {
      return false;
    }
  }

  get #isOver(): boolean {
    return this.#failure !== undefined || this.#connection.destroyed === true;
  }

  /** The library keeps it to itself. */
  get #socket(): Holding | undefined {
    return (this.#connection as unknown as { readonly _socket?: Holding })._socket;
  }

  /** Sends one letter to one recipient. */
  async send(from: string, to: string, bytes: Uint8Array): Promise<SubmitOutcome> {
    if (!this.#takesAnyScript && /[^\x20-\x7e]/.test(from + to)) {
      return { kind: "rejected", response: "The server knows no addresses but those in ASCII." };
    }
    this.#letters += 1;
    const { stream, mayHaveEnded } = letterStream(bytes);
    const envelope = { from: { address: from }, to: [{ address: to }], size: bytes.length };
    let answer: { readonly response: string; readonly serverMessageId?: string | undefined } = { response: "" };
    const sent = (done: Done) =>
      this.#connection.send(envelope, stream, (error, info) => {
        // At once: what is left of a letter that was refused halfway must not be written.
        if (error) this.#connection.close();
        else answer = { response: oneLine(info?.response ?? ""), serverMessageId: info?.serverMessageId };
        done(error);
      });
    await this.#run("letter", this.#limits.letterMs, sent, mayHaveEnded);
    const { response, serverMessageId } = answer;
    // Who says yes before the end has not seen it.
    if (!mayHaveEnded()) return { kind: "unknown-after-dot", response };
    return { kind: "accepted", response, ...(serverMessageId === undefined ? {} : { serverMessageId }) };
  }

  /** Ends the line at once: what is under way fails, and so does what comes after. */
  cut(): void {
    this.#failure ??= { code: "ECONNECTION" };
    this.#onFailure?.();
  }

  /** Takes leave, and does not wait for long; to be called in any case. */
  close(): void {
    if (this.#isOver) {
      this.#connection.close();
      return;
    }
    this.#connection.quit();
    setTimeout(() => this.#connection.close(), QUIT_MS).unref();
  }

  /** One part of the session, in the time that it may take. */
  async #run(
    phase: SmtpPhase,
    limitMs: number,
    start: (done: Done) => void,
    mayHaveEnded: () => boolean = () => false,
  ): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const fail = (error: unknown) => {
      this.#failure ??= error;
      const failure = smtpFailure(error, phase, mayHaveEnded());
      this.#connection.close();
      reject(failure);
    };
    this.#onFailure = () => fail(this.#failure);
    const timer = setTimeout(() => fail({ code: "ETIMEDOUT" }), limitMs);
    if (this.#failure === undefined) start((error) => (error ? fail(error) : resolve()));
    else fail(this.#failure);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.#onFailure = undefined;
    }
  }
}

type Done = (error: unknown) => void;

interface TokenContext {
  readonly auth: { readonly credentials: { readonly user: string; readonly pass: string } };
  readonly sendCommand: (command: string) => Promise<{ readonly status: number }>;
}

/** The login of Google and Microsoft: `user=…^Aauth=Bearer …^A^A`. A refusal comes as a challenge, to be answered by an empty line. */
async function authenticateByToken({ auth, sendCommand }: TokenContext): Promise<void> {
  const { user, pass } = auth.credentials;
  const words = Buffer.from(`user=${user}\x01auth=Bearer ${pass}\x01\x01`).toString("base64");
  const first = await sendCommand(`AUTH XOAUTH2 ${words}`);
  const last = first.status === 334 ? await sendCommand("") : first;
  if (last.status !== 235) throw new Error("The token was not accepted.");
}
