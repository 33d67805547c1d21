import type { Words } from "@/components/strategy/fields/views";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";

/** What every part of a shared strategy is drawn from. */
export type StrategyReading = { reading: Reading; t: Words; f: Formatter };
