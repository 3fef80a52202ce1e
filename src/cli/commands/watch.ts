import type { ReminderTick } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, Terminal } from "../command.ts";
import { misuse } from "../fail.ts";
import { cleanText } from "../render/plain-text.ts";

export const command: Command = {
  name: "watch",
  summary: "tells you of each step when its time has come, for as long as it runs",
  usage: ["watch [--once]"],
  options: [["--once", "looks once and ends"]],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { once: "boolean" });
    if (positionals.length > 0) misuse(`watch: expected no more words, got "${positionals[0]}"`);
    const { terminal } = services;
    const tools = await services.openReminderTools();
    try {
      if (options.once) {
        const tick = await tools.desk.tick();
        await tellFailures(tick, terminal);
        return tick.failed.length === 0 ? 0 : 1;
      }
      await terminal.err("Watching until you press Ctrl+C. Reminders come in your waking hours alone.\n");
      await tools.watch((tick) => tellFailures(tick, terminal));
      return 0;
    } finally {
      await tools.close();
    }
  },
};

async function tellFailures({ failed }: ReminderTick, terminal: Terminal): Promise<void> {
  for (const { channel, sentence } of failed) await terminal.err(`${channel}: ${cleanText(sentence)}\n`);
}
