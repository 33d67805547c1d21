import "server-only";
import { hashPassword } from "@/lib/auth/password";
import { publicUrl } from "@/lib/auth/public-url";
import { Refused } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { createOwner, ensureSetupToken } from "./commands";
import { tooEasy } from "./rules";
import { setupInput } from "./schema";

/** At server start: on an empty data folder, prints where the owner is made and the code that opens it. */
export function start(print: (line: string) => void = console.log): void {
  const code = ensureSetupToken();
  if (!code) return;
  const t = translator("fr", "setup");
  print(t("console", { address: `${publicUrl()}/setup`, code }));
}

/**
 * Makes the first owner from the command line, whose caller holds the data folder. The owner's own address again gives
 * them a new password; another one answers "exists". "invalid" where address, name or password will not do.
 */
export async function createOwnerFromCommandLine(given: {
  email: string;
  name: string;
  practice: string;
  password: string;
}): Promise<"invalid" | "exists" | undefined> {
  const parsed = setupInput.omit({ code: true }).safeParse(given);
  if (!parsed.success) return "invalid";
  const { password, ...input } = parsed.data;
  if (tooEasy(password, [input.name, input.email, input.practice])) return "invalid";
  const passwordHash = await hashPassword(password);
  try {
    createOwner({ ...input, passwordHash, locale: defaultLocale });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return "exists";
  }
}
