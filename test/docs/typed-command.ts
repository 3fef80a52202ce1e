/** A command of a document as it is typed: `A=b fineline draft globex thank-you > letter.txt`. */
export interface TypedCommand {
  readonly env: Readonly<Record<string, string>>;
  /** Behind the program's name. */
  readonly args: readonly string[];
  /** The file that takes what it prints. */
  readonly into: string | undefined;
}

const WORD = /\s*((?:"[^"]*"|'[^']*'|[^\s"'])+)/y;
const SETTING = /^([A-Z_]+)=(.*)$/;

/** Reads a command as a shell does, as far as documents need one; throws where it is no call of `fineline`. */
export function readCommand(text: string): TypedCommand {
  const words = wordsOf(text.replace(/^npm run -s fineline --(?= )/, "fineline"));
  const start = words.findIndex((word) => !SETTING.test(word));
  if (words[start] !== "fineline") throw new Error(`${text}: expected a call of fineline`);
  const env = Object.fromEntries(words.slice(0, start).map((word) => SETTING.exec(word)!.slice(1)));
  const args = words.slice(start + 1);
  const arrow = args.indexOf(">");
  return arrow < 0 ? { env, args, into: undefined } : { env, args: args.slice(0, arrow), into: args[arrow + 1] };
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) words.push(unquoted(match[1]!));
  return words;
}

function unquoted(word: string): string {
  return word.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2");
}
