import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { read } from "./read";
import { readInWorker } from "./worker";

const options = { fileName: "Chart.csv", today: "2026-11-25" };
const chart = "Date,Clicks,Impressions,CTR,Position\n2026-03-02,1,10,10%,2\n";
const long = strToU8(
  `Date,Clicks,Impressions,CTR,Position\n${"2026-03-02,1,10,10%,2\n".repeat(400_000)}`,
);

test("the thread answers what the reader answers", async () => {
  const bytes = strToU8(chart);
  expect(await readInWorker(bytes, options)).toEqual(read(bytes, options));
  expect(await readInWorker(new Uint8Array(), options)).toEqual(read(new Uint8Array(), options));
  // The bytes are still the caller's.
  expect(bytes.length).toBe(chart.length);
});

test("a reading that takes too long is killed and said to be too slow, while the process goes on", async () => {
  const [slow, quick] = await Promise.all([
    readInWorker(long, options, { time: 150 }),
    readInWorker(strToU8(chart), options),
  ]);
  expect(slow).toEqual({ ok: false, reason: "too_slow", detail: { why: "time", limit: 0.15 } });
  expect(quick.ok).toBe(true);
});

test("a reading that takes too much memory ends its thread, not the process", async () => {
  expect(await readInWorker(long, options, { heap: 24 })).toEqual({
    ok: false,
    reason: "too_large",
    detail: { why: "memory" },
  });
});

test("fifty megabytes do not even start a thread", async () => {
  const answer = await readInWorker(new Uint8Array(50 * 1024 * 1024), options);
  expect(answer).toMatchObject({ ok: false, reason: "too_large" });
});
