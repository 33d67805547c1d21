import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import type { Engagement } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { locale, said } from "./language";

/** What was wrong, as a key of the command line's sentences. */
export class Complaint extends Error {
  constructor(
    readonly key: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(key);
  }
}

/** Every command by its name; each is a door, and the isolation matrix reads this list. */
export const commands: Record<string, (words: string[]) => void | Promise<void>> = {
  help: () => print(said("help")),
  check: checkFile,
  preview: previewFile,
  import: importFile,
  export: exportOne,
  backup,
  restore,
  "create-owner": createOwner,
  demo,
  "sign-ins": signIns,
};

const print = (text: string) => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown) => print(JSON.stringify(value, null, 1));

/** `check FILE [--today DAY]`: the findings of an engagement file, as JSON. */
async function checkFile(words: string[]) {
  const { file, options } = parse(words, ["today"]);
  const day = options.today ?? today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Complaint("not_a_day", { day });
  const engagement = await readEngagement(file);
  const [{ check }, { sentence }] = await Promise.all([
    import("@/lib/coherence/check"),
    import("@/lib/i18n/coherence"),
  ]);
  const report = check(engagement, {}, day);
  printJson({
    today: day,
    overall: report.overall,
    signs: Object.fromEntries(
      Object.entries(report.signs).map(([sign, { score }]) => [sign, score]),
    ),
    findings: report.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      sign: finding.sign,
      items: finding.items,
      evidence: sentence(finding, locale).evidence,
      stakes: finding.stakes,
      foldedUnder: finding.foldedUnder,
      state: finding.state,
    })),
  });
}

/** `preview FILE`: what a KPI export file would import, as JSON. */
async function previewFile(words: string[]) {
  const { file } = parse(words, []);
  const bytes = readBytes(file);
  const [{ readInWorker }, { preview }] = await Promise.all([
    import("@/lib/exchange/kpi/worker"),
    import("@/lib/exchange/kpi/preview"),
  ]);
  const reading = await readInWorker(bytes, { fileName: basename(file), today: today() });
  const { saidRefusal, saidRemark } = await import("@/lib/exchange/kpi/said");
  if (!reading.ok) throw new Complaint("verbatim", { text: saidRefusal(reading, locale) });
  printJson(preview(reading, (remark) => saidRemark(remark, locale)));
}

/** `import FILE`: brings an engagement in; prints its new id. */
async function importFile(words: string[]) {
  const { file } = parse(words, []);
  const engagement = await readEngagement(file);
  forWriting();
  const { importEngagement } = await import("@/lib/exchange/engagement/commands");
  const viewer = await owner();
  const { id } = refusalsAsComplaints(() => importEngagement(viewer, engagement));
  print(id);
}

/** `export ID`: prints the engagement's file. */
async function exportOne(words: string[]) {
  const { file: id } = parse(words, []);
  forReading();
  const [{ exportEngagement }, { toText }] = await Promise.all([
    import("@/lib/exchange/engagement/queries"),
    import("@/lib/exchange/engagement/file"),
  ]);
  const viewer = await owner();
  process.stdout.write(toText(refusalsAsComplaints(() => exportEngagement(viewer, id))));
}

/** `backup`: a checked copy of the database, while people edit; prints its path. */
async function backup(words: string[]) {
  parse(words, [], 0);
  forReading();
  const [{ backUp }, { databasePath, rawDatabase }] = await Promise.all([
    import("@/db/backup"),
    import("@/db/client"),
  ]);
  print(await backUp(rawDatabase(), databasePath()));
}

/** `restore FILE`: checks a backup and lays it ready; it is swapped in at the next start. */
async function restore(words: string[]) {
  const { file } = parse(words, []);
  if (!existsSync(file)) throw new Complaint("no_file", { file });
  const { prepareRestore } = await import("@/db/backup");
  if (prepareRestore(file, databaseFile())) throw new Complaint("not_a_backup", { file });
  print(said("restore_ready", { file: basename(file) }));
}

/** `create-owner --email E --name N [--practice P]`, the password on standard input: the practice's first account, or the owner's way back. */
async function createOwner(words: string[]) {
  const { options } = parse(words, ["email", "name", "practice"], 0);
  if (!options.email || !options.name) throw new Complaint("create_owner_usage");
  forWriting();
  const password = process.stdin.isTTY ? "" : readFileSync(0, "utf8").trim();
  const input = await ownerInput({ ...options, password });
  const { createOwner: makeOwner } = await import("@/lib/account/commands");
  let restored: { factor: boolean } | undefined;
  try {
    restored = makeOwner(input).restored;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Complaint("create_owner_exists");
  }
  const done = restored?.factor ? "owner_restored_factor" : "owner_restored";
  print(said(restored ? done : "owner_created", { email: input.email }));
}

async function ownerInput(raw: Record<string, string | undefined>) {
  const [{ email, name, newPassword }, { tooEasy }, { hashPassword }] = await Promise.all([
    import("@/lib/account/schema"),
    import("@/lib/account/rules"),
    import("@/lib/auth/password"),
  ]);
  const [address, person, practice, password] = [
    email.safeParse(raw.email),
    name.safeParse(raw.name),
    name.safeParse(raw.practice ?? raw.name),
    newPassword.safeParse(raw.password),
  ];
  if (!address.success || !person.success || !practice.success || !password.success)
    throw new Complaint("create_owner_invalid");
  if (tooEasy(password.data, [address.data, person.data, practice.data]))
    throw new Complaint("create_owner_easy");
  return {
    email: address.data,
    name: person.data,
    practice: practice.data,
    passwordHash: await hashPassword(password.data),
    locale,
  };
}

/** `demo`: loads the demo practice into an empty data folder; one that is there is left as it is. */
async function demo(words: string[]) {
  parse(words, [], 0);
  forWriting();
  const { loadDemo } = await import("@/lib/demo/commands");
  const state = await loadDemo();
  if (state === "other") throw new Complaint("demo_refused");
  print(said(state === "loaded" ? "demo_loaded" : "demo_kept"));
}

/** `sign-ins`: the address and the demo's sign-ins, the last lines that `npm run demo` shows. */
async function signIns(words: string[]) {
  parse(words, [], 0);
  const { demoPassword, demoSignIns } = await import("@/lib/demo/cast");
  print(`\n${said("sign_ins", { port: process.env.PORT ?? "3000", password: demoPassword })}`);
  for (const { name, email, role } of demoSignIns)
    print(`  ${email.padEnd(42)}${said("sign_in_line", { name, role: said(`role_${role}`) })}`);
}

function parse(words: string[], known: string[], files = 1) {
  const options: Record<string, string | undefined> = {};
  const names: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    if (!word.startsWith("--")) names.push(word);
    else {
      const option = word.slice(2);
      const value = words[index + 1];
      if (!known.includes(option)) throw new Complaint("unknown_option", { option: word });
      if (value === undefined) throw new Complaint("option_without_value", { option: word });
      options[option] = value;
      index += 1;
    }
  }
  if (names.length !== files) throw new Complaint(files === 0 ? "too_many" : "one_file");
  return { file: names[0] ?? "", options };
}

function readBytes(file: string): Uint8Array {
  const stat = existsSync(file) ? statSync(file) : null;
  if (!stat) throw new Complaint("no_file", { file });
  if (!stat.isFile()) throw new Complaint("not_a_file", { file });
  return readFileSync(file);
}

async function readEngagement(file: string): Promise<Engagement> {
  const { fromText, largestFile } = await import("@/lib/exchange/engagement/file");
  if (existsSync(file) && statSync(file).size > largestFile)
    throw new Complaint("too_large", { limit: largestFile / 1_000_000 });
  const bytes = readBytes(file);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint("file_not_json", { file });
  }
  return refusalsAsComplaints(() => fromText(text), file);
}

function refusalsAsComplaints<T>(run: () => T, file = ""): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { issue, path, id, message } = (error.detail ?? {}) as Record<string, string | undefined>;
    if (error.reason === "not_found") throw new Complaint("no_engagement");
    throw new Complaint(`file_${issue ?? error.reason}`, {
      file,
      path: path ?? id ?? "",
      message: message ?? "",
    });
  }
}

/** Reading goes on beside a running server, by a connection that cannot write. */
function forReading() {
  if (!existsSync(databaseFile())) throw new Complaint("no_data", { folder: dataFolder() });
  process.env.AZIMUT_READONLY = "1";
}

/** Writing waits for nobody: while a server owns the file it is refused. */
function forWriting() {
  const lock = join(dataFolder(), "azimut.lock");
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, "utf8"), 10);
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  throw new Complaint("server_runs", { pid });
}

const dataFolder = () => process.env.DATA_DIR ?? join(process.cwd(), "data");
const databaseFile = () => join(dataFolder(), "azimut.db");

async function owner(): Promise<Viewer> {
  const { ownerAccount } = await import("@/lib/account/queries");
  const accountId = ownerAccount();
  if (!accountId) throw new Complaint("no_owner");
  return { kind: "account", accountId, practiceRole: "owner", door: "command-line" };
}
