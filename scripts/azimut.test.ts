import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { toText } from "@/lib/exchange/engagement/file";
import { photographer } from "@/lib/testing/photographer";

// Each command is a process of its own, and machines are shared.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "azimut-command-line-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function azimut(words: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", ...words],
    {
      encoding: "utf8",
      input,
      env: {
        ...process.env,
        DATABASE_PATH: undefined,
        DATA_DIR: join(folder, "data"),
        AZIMUT_LANG: "fr",
      },
    },
  );
  return { status, stdout, stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("an owner is made, an engagement comes in, goes out the same, and its findings are told", () => {
  const engagement = photographer();
  const path = file("photographe.azimut.json", toText(engagement));
  expect(
    azimut(
      ["create-owner", "--email", "claire@example.org", "--name", "Claire"],
      "un long chemin de mer",
    ).status,
  ).toBe(0);
  const id = azimut(["import", path]).stdout.trim();
  const out = azimut(["export", id]).stdout;
  const again = azimut(["import", file("again.azimut.json", out)]).stdout.trim();
  expect(azimut(["export", again]).stdout).toBe(out);

  const checked = JSON.parse(azimut(["check", path, "--today", "2026-03-12"]).stdout);
  const wrong = checked.findings.find(
    (finding: { rule: string }) => finding.rule === "wrong-people",
  );
  expect(wrong).toMatchObject({ severity: "critical", sign: "audience", foldedUnder: null });
  expect(wrong.evidence).toContain("80\u00a0%");

  expect(azimut(["backup"]).stdout).toMatch(/backups/);
  const [copy] = readdirSync(join(folder, "data/backups"));
  expect(azimut(["restore", join(folder, "data/backups", String(copy))]).status).toBe(0);
});

test("a figures file is previewed as JSON, in sums by day, week and month", () => {
  const path = file(
    "Graphique.csv",
    "Date,Clics,Impressions,CTR,Position\n2026-03-02,3,100,3%,8\n2026-03-03,5,110,4.5%,8.1\n",
  );
  const { series } = JSON.parse(azimut(["preview", path]).stdout);
  expect(series).toContainEqual(
    expect.objectContaining({
      metric: "Clics",
      grain: "daily",
      points: 2,
      sum: 8,
      first: "2026-03-02",
    }),
  );
  expect(series).toContainEqual(
    expect.objectContaining({ metric: "Clics", grain: "weekly", points: 1, sum: 8 }),
  );
});

test("wrong input is one plain line on stderr, exit 1, and nothing is written", () => {
  const broken = file("broken.azimut.json", "{ not json");
  const foreign = file("foreign.azimut.json", '{"format":"other"}');
  const binary = file("binary.csv", "\u0000\u0001\u0002\u0003");
  for (const words of [
    ["check", broken],
    ["check", foreign],
    ["check", join(folder, "nowhere.json")],
    ["check", folder],
    ["check"],
    ["check", foreign, "--today", "hier"],
    ["check", foreign, "--tomorrow", "x"],
    ["import", broken],
    ["preview", binary],
    ["export", "no-such-engagement"],
    ["restore", broken],
    ["dance"],
  ]) {
    const { status, stdout, stderr } = azimut(words);
    expect({ words, status, stdout }).toEqual({ words, status: 1, stdout: "" });
    expect(stderr.trim().split("\n"), words.join(" ")).toHaveLength(1);
    expect(stderr).not.toMatch(/Error|undefined|\bat /);
  }
});

test("while a server owns the file, writing is refused and reading goes on", () => {
  const lock = join(folder, "data", "azimut.lock");
  writeFileSync(lock, String(process.pid));
  const engagement = photographer();
  const path = file("other.azimut.json", toText(engagement));
  const refused = azimut(["import", path]);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain(String(process.pid));
  expect(azimut(["backup"]).status).toBe(0);
  rmSync(lock);
});
