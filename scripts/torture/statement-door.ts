import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { MessageCutter, type PostgresMessage, statementIn } from "./postgres-messages.ts";

/**
 * What happens at a statement. Before: the database never hears of it. After: it was done, and its answer reaches nobody. The program
 * is killed, or the line is cut and it goes on.
 */
export type StatementDeed = "kill-before" | "kill-after" | "cut-before" | "cut-after";

export interface StatementStrike {
  readonly deed: StatementDeed;
  /** The number of the statement, 1 being the first, over all lines. */
  readonly at: number;
}

export interface StatementDoor {
  /** The database's address, through the door. */
  readonly url: string;
  /** How many statements came to it. */
  readonly statements: () => number;
  /** The beginning of the statement that was struck; undefined where there were fewer. */
  readonly struck: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** One line from a program to the database. */
interface Line {
  readonly near: Socket;
  readonly far: Socket;
  /** What was asked and not yet passed on: a statement goes as a whole. */
  asked: PostgresMessage[];
  /** Answers of the server go nowhere any more, and at the end of this one it strikes. */
  isLast: boolean;
}

export interface StatementDoorOptions {
  readonly url: string;
  readonly strike?: StatementStrike | undefined;
  /** Ends the program at once. */
  readonly kill: () => void;
}

/** Opens a port that leads to a database and counts the statements on their way, and strikes one of them. */
export async function openStatementDoor({ url, strike, kill }: StatementDoorOptions): Promise<StatementDoor> {
  const lines = new Set<Line>();
  let statements = 0;
  let struck: string | undefined;
  const end = (line: Line) => {
    if (strike?.deed.startsWith("kill")) kill();
    line.near.destroy();
    line.far.destroy();
  };
  /** Whether it may pass. */
  const judge = (line: Line): boolean => {
    statements += 1;
    if (statements !== strike?.at) return true;
    struck = statementIn(line.asked);
    line.isLast = true;
    if (strike.deed.endsWith("after")) return true;
    end(line);
    return false;
  };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(new URL(url).port), host: "127.0.0.1", noDelay: true });
    const line: Line = { near, far, asked: [], isLast: false };
    lines.add(line);
    carry(line, judge, end);
    near.once("close", () => lines.delete(line));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const here = new URL(url);
  here.port = String((server.address() as AddressInfo).port);
  return {
    url: here.href,
    statements: () => statements,
    struck: () => struck,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const { near } of lines) near.destroy();
      await closed;
    },
  };
}

/** A statement ends with a plain query, or with the word that asks for the answers to one in parts. */
const ENDS_STATEMENT: ReadonlySet<string> = new Set(["Q", "S"]);
/** Parts of a statement; whatever else a program says goes through at once. */
const PARTS: ReadonlySet<string> = new Set(["P", "B", "D", "E", "C", "H"]);
const READY = "Z";

function carry(line: Line, judge: (line: Line) => boolean, end: (line: Line) => void): void {
  const { near, far } = line;
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    socket.on("error", () => {});
    socket.once("close", () => other.destroy());
  }
  const [fromProgram, fromServer] = [new MessageCutter({ of: "program" }), new MessageCutter({ of: "server" })];
  near.on("data", (chunk: Buffer) => {
    for (const message of fromProgram.cut(chunk)) {
      line.asked.push(message);
      if (PARTS.has(message.type)) continue;
      if (ENDS_STATEMENT.has(message.type) && !judge(line)) return;
      far.write(Buffer.concat(line.asked.map(({ bytes }) => bytes)));
      line.asked = [];
    }
  });
  far.on("data", (chunk: Buffer) => {
    const answers = fromServer.cut(chunk);
    if (!line.isLast) near.write(chunk);
    else if (answers.some(({ type }) => type === READY)) end(line);
  });
}
