import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Late } from "./late";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const frame = (byte: number) => Uint8Array.of(byte);

test("of where somebody stands only the newest goes on, room by room, and nothing of a room they left", () => {
  const passed: number[] = [];
  const late = new Late(([byte = 0]) => passed.push(byte));
  late.hold("vision", frame(1));
  late.hold("vision", frame(2));
  late.hold("room", frame(3));
  late.hold("minutes", frame(4));
  late.forget("minutes");
  expect(passed).toEqual([]);
  vi.runAllTimers();
  expect(passed).toEqual([2, 3]);
  late.hold("vision", frame(5));
  late.stop();
  vi.runAllTimers();
  expect(passed).toEqual([2, 3]);
});
