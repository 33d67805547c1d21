import type { BrowserContext } from "@playwright/test";
import { cookieOf } from "./browser";
import { type Row, round, row } from "./row";
import { measured } from "./seed";
import { quantile, type Running } from "./servers";

const rows = 100_000;

/** A file of 100 000 orders is read and staged while others read a page and write a field. */
export async function importing(server: Running, signedIn: BrowserContext): Promise<Row[]> {
  const cookie = await cookieOf(signedIn);
  // Written before anything is timed: the hundred milliseconds it takes here would be counted as the server's.
  const file = Buffer.from(orders());
  const quiet = await others(server, cookie, () => new Promise((done) => setTimeout(done, 4000)));
  let seconds = 0;
  const busy = await others(server, cookie, async () => {
    const from = performance.now();
    const answer = await fetch(
      `${server.url}/api/engagements/${measured}/imports?name=orders_export.csv&choices={}`,
      {
        method: "POST",
        headers: { cookie, origin: server.url, "content-type": "application/octet-stream" },
        body: file,
      },
    );
    const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
    if (!last.includes('"ready"')) throw new Error(`the import ended with ${last.slice(0, 200)}`);
    seconds = (performance.now() - from) / 1000;
  });
  const reads = quantile(busy.reads, 0.95) / quantile(quiet.reads, 0.95);
  const writes = quantile(busy.writes, 0.95) / quantile(quiet.writes, 0.95);
  return [
    row(
      "import of 100 000 rows while others read and write",
      `${round(seconds)} s; p95 of reads ${round(reads, 2)} ×, of writes ${round(writes, 2)} × the quiet`,
      "≤ 5 s, both < 2 ×",
      seconds <= 5 && reads < 2 && writes < 2,
      { seconds: round(seconds), reads: round(reads, 2), writes: round(writes, 2) },
    ),
  ];
}

/** Milliseconds of a page read and of a field written, again and again while something happens. */
async function others(server: Running, cookie: string, happening: () => Promise<unknown>) {
  let over = false;
  const reads: number[] = [];
  const writes: number[] = [];
  let name = await nameOf(server, cookie);
  const reader = async () => {
    while (!over) {
      const from = performance.now();
      await (
        await fetch(`${server.url}/api/engagements/${measured}/series?kpi=kpi-1&window=start`, {
          headers: { cookie },
        })
      ).arrayBuffer();
      reads.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 15));
    }
  };
  const writer = async () => {
    while (!over) {
      const next = `Visites ${Math.random().toString(36).slice(2)}`;
      const from = performance.now();
      const answer = await edit(server, cookie, name, next);
      writes.push(performance.now() - from);
      if (!answer.ok) throw new Error(`a write was refused: ${JSON.stringify(answer)}`);
      name = next;
      await new Promise((done) => setTimeout(done, 15));
    }
  };
  const all = Promise.all([reader(), writer()]);
  await happening();
  over = true;
  await all;
  return { reads, writes };
}

async function edit(server: Running, cookie: string, from: string, to: string) {
  const answer = await fetch(`${server.url}/api/edit`, {
    method: "POST",
    headers: { cookie, origin: server.url, "content-type": "application/json" },
    body: JSON.stringify({
      engagementId: measured,
      changeId: crypto.randomUUID(),
      itemId: "kpi-0",
      field: "name",
      from,
      to,
    }),
  });
  return (await answer.json()) as { ok: boolean; detail?: { theirs?: string } };
}

/** What the field holds now: asked by an edit that cannot fit. */
async function nameOf(server: Running, cookie: string): Promise<string> {
  const answer = await edit(server, cookie, "∅", "∅∅");
  return answer.detail?.theirs ?? "Visites 0";
}

function orders(): string {
  const lines = [
    "Name,Subtotal,Shipping,Taxes,Total,Created at,Billing City,Billing Zip,Billing Province,Billing Country",
  ];
  const begin = Date.UTC(2020, 0, 1);
  for (let order = 0; order < rows; order += 1) {
    const day = new Date(begin + (order % 2000) * 86_400_000).toISOString().slice(0, 10);
    lines.push(
      `#${order},${10 + (order % 90)}.50,4.90,2.10,${17 + (order % 90)}.50,${day} 10:00:00 +0100,Quimper,'29000,,FR`,
    );
  }
  return lines.join("\n");
}
