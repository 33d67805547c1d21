import "server-only";
import { publicUrl } from "@/lib/auth/public-url";
import { translator } from "@/lib/i18n/translator";
import { ensureSetupToken } from "./commands";

/** At server start: on an empty data folder, prints where the owner is made and the code that opens it. */
export function start(print: (line: string) => void = console.log): void {
  const code = ensureSetupToken();
  if (!code) return;
  const t = translator("fr", "setup");
  print(t("console", { address: `${publicUrl()}/setup`, code }));
}
