import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { completeWords } from "../complete-words.ts";
import { misuse } from "../fail.ts";

const BASH = `# fineline: completion for bash. Put into ~/.bashrc:
#   source <(fineline completion bash)
_fineline() {
  local IFS=$'\\n'
  COMPREPLY=($(fineline completion --words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _fineline fineline
`;

const ZSH = `#compdef fineline
# fineline: completion for zsh. Put into ~/.zshrc, after compinit:
#   source <(fineline completion zsh)
_fineline() {
  local -a candidates
  candidates=("\${(@f)$(fineline completion --words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${candidates[1]}" ]]; then compadd -a candidates; else _files; fi
}
compdef _fineline fineline
`;

const FISH = `# fineline: completion for fish. Put into ~/.config/fish/config.fish:
#   fineline completion fish | source
function __fineline_complete
    set -l typed (commandline -opc)
    set -a typed (commandline -ct | string collect --allow-empty)
    fineline completion --words -- $typed[2..-1] 2>/dev/null
end
complete -c fineline -a '(__fineline_complete)'
`;

const SCRIPTS: Readonly<Record<string, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

export const command: Command = {
  name: "completion",
  summary: "a script that completes commands, options and cases in your shell",
  usage: ["completion bash|zsh|fish"],
  options: [["--words", "what may stand in the place of the last of some words: what the scripts call"]],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { words: "boolean" });
    if (options.words) {
      const candidates = await completeWords(positionals, services);
      await services.terminal.out(candidates.map((candidate) => `${candidate}\n`).join(""));
      return 0;
    }
    const [shell] = positionals;
    const script = shell !== undefined && Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
    if (script === undefined || positionals.length > 1) misuse("completion: expected bash, zsh or fish");
    await services.terminal.out(script);
    return 0;
  },
};
