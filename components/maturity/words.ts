import type { getTranslations } from "next-intl/server";
import type { Formatter } from "@/lib/format/format";

export type Translate = Awaited<ReturnType<typeof getTranslations<"maturity">>>;
/** What the page's parts speak with: sentences of their namespace, and figures in one language. */
export type Words = { t: Translate; f: Formatter };
