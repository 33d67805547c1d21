import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { fingerprint } from "@/lib/testing/isolation/fingerprint";
import type { Place as Filled } from "@/lib/testing/isolation/places";
import { serve } from "../server";

export type Place = Omit<Filled, "reading"> & { people: string[] };
export type Person = { name: string; sees: string[]; cookie: string };
export type Site = {
  url: string;
  /** its data */
  folder: string;
  places: Place[];
  /** everybody with a session, and the one without */
  people: Person[];
  held: (place: Place) => string;
  close: () => Promise<void>;
};

/** The production build on a data folder of its own, full of canaries. */
export async function openSite(port: number): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "azimut-isolation-"));
  const prepared = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "e2e/isolation/prepare.ts"],
    {
      env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (prepared.status !== 0) throw new Error(prepared.stderr);
  const { places, people } = JSON.parse(prepared.stdout) as Pick<Site, "places" | "people">;
  const server = await serve(folder, port);
  const file = new Database(join(folder, "azimut.db"), { readonly: true });
  return {
    url: server.url,
    folder,
    places,
    people: [...people, { name: "anonymous", sees: [], cookie: "" }],
    held: (place) => fingerprint(file, place.id, place.people),
    close: async () => {
      file.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
