import type { getTranslations } from "next-intl/server";
import type { Formatter } from "@/lib/format/format";

export type Translate = Awaited<ReturnType<typeof getTranslations<"portfolio">>>;
/** What the portfolio's parts speak with. */
export type Words = { t: Translate; f: Formatter };
