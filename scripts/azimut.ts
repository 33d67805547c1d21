// The command line, one of the doors: it says what it did on stdout, or in one plain line on stderr what was wrong.
import { Complaint, commands } from "./azimut/commands";
import { said } from "./azimut/language";

const [name = "help", ...words] = process.argv.slice(2);
const command = commands[name];

try {
  if (!command) throw new Complaint("unknown_command", { name });
  await command(words);
} catch (error) {
  const line =
    error instanceof Complaint
      ? said(error.key, error.values)
      : said("unexpected", {
          message: process.env.AZIMUT_DEBUG ? String((error as Error).stack) : String(error),
        });
  process.stderr.write(`${line.replace(/\s*\n\s*/g, " ")}\n`);
  process.exitCode = 1;
}
