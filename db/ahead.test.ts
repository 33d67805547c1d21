import { mkdtempSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, fileMark, onDisk, rawDatabase, transactAhead } from "./client";

let folder: string;
let path: string;
let flushes: ReturnType<typeof vi.spyOn>;
const before = process.env.DATABASE_PATH;

beforeEach(async () => {
  closeDatabase();
  folder = mkdtempSync(join(tmpdir(), "azimut-ahead-"));
  path = join(folder, "azimut.db");
  process.env.DATABASE_PATH = path;
  const handle = await open(join(folder, "other"), "w");
  flushes = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, "datasync");
  await handle.close();
});
afterEach(() => {
  closeDatabase();
  vi.restoreAllMocks();
  process.env.DATABASE_PATH = before;
  rmSync(folder, { recursive: true });
});

const note = (key: string) =>
  transactAhead(() => {
    rawDatabase().prepare("insert into setting (key, value) values (?, '1')").run(key);
  });
const notes = (at: Database.Database) =>
  at.prepare("select key from setting where key like 'n-%' order by key").pluck().all();
const synchronous = () => rawDatabase().pragma("synchronous", { simple: true });

test("what others are shown at once is in the log of the file before the disk was asked, and saved once it answered", async () => {
  note("n-1");
  const another = new Database(path, { readonly: true });
  expect(notes(another)).toEqual(["n-1"]);
  another.close();
  expect(flushes).not.toHaveBeenCalled();
  await onDisk();
  expect(flushes).toHaveBeenCalledTimes(1);
  await onDisk();
  expect(flushes).toHaveBeenCalledTimes(1);
});

test("every other transaction still waits for the disk, also after one that failed", () => {
  note("n-1");
  expect(synchronous()).toBe(2);
  expect(() =>
    transactAhead(() => {
      rawDatabase().prepare("insert into setting (key, value) values ('n-2', '1')").run();
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(synchronous()).toBe(2);
  expect(notes(rawDatabase())).toEqual(["n-1"]);
});

test("what was written while the disk was busy waits for the next flush, one for all of it", async () => {
  let free = () => {};
  flushes.mockImplementationOnce(() => new Promise<void>((done) => (free = done)));
  note("n-1");
  const first = onDisk();
  await vi.waitFor(() => expect(flushes).toHaveBeenCalledTimes(1));
  note("n-2");
  note("n-3");
  let saved = false;
  const others = Promise.all([onDisk(), onDisk()]).then(() => {
    saved = true;
  });
  free();
  await first;
  expect(saved).toBe(false);
  await others;
  expect(flushes).toHaveBeenCalledTimes(2);
});

test("a disk that refuses saves nothing, and is asked again", async () => {
  flushes.mockImplementationOnce(() => Promise.reject(new Error("EIO")));
  note("n-1");
  await expect(onDisk()).rejects.toThrow("EIO");
  await expect(onDisk()).resolves.toBeUndefined();
  expect(flushes).toHaveBeenCalledTimes(2);
});

test("the mark of the file moves with a row that anybody changes, and with nothing else", () => {
  const marks = [fileMark()];
  expect(fileMark()).toBe(marks[0]);
  rawDatabase().prepare("select count(*) from setting").get();
  expect(fileMark()).toBe(marks[0]);
  note("n-1");
  marks.push(fileMark());
  const another = new Database(path);
  another.prepare("delete from setting where key = 'n-1'").run();
  another.close();
  marks.push(fileMark());
  expect(new Set(marks).size).toBe(3);
});
