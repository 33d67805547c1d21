"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { action, attempt } from "@/lib/action";
import { countAttempt, forgetAttempts } from "@/lib/auth/commands";
import { hasProof, keepProof } from "@/lib/auth/guest";
import { currentOrigin } from "@/lib/auth/origin";
import { fitsPassword, hashPassword } from "@/lib/auth/password";
import { publicUrl } from "@/lib/auth/public-url";
import { currentViewer } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { countOpening, createShare, renewShare, revokeShare } from "./commands";
import { livingShare } from "./queries";
import { unlockedMs } from "./rules";
import { renewShareInput, revokeInput, shareInput } from "./schema";

const show = (engagementId: string) =>
  revalidatePath(`/engagements/${engagementId}/settings/sharing`);

/** Makes a link to one page; it is told once, to whoever made it. */
export async function createShareAction(raw: z.input<typeof shareInput>) {
  // Hashing takes its time, and a verb cannot wait.
  const passwordHash = await hashOf(raw);
  const make = action(shareInput, (viewer, { password: _, ...input }) => {
    const { token } = createShare(viewer, { ...input, passwordHash });
    show(input.engagementId);
    return { link: `${publicUrl()}/share/${token}` };
  });
  return make(raw);
}

async function hashOf(raw: unknown): Promise<string | null> {
  const parsed = shareInput.safeParse(raw);
  if (!parsed.success || parsed.data.password === null || !(await currentViewer())) return null;
  return hashPassword(parsed.data.password);
}

/** Lets a link live longer, from now on. */
export const renewShareAction = action(renewShareInput, (viewer, input) => {
  renewShare(viewer, input);
  show(input.engagementId);
});

export const revokeShareAction = action(revokeInput, (viewer, input) => {
  revokeShare(viewer, input);
  show(input.engagementId);
});

const windowMs = 15 * 60_000;
const triesFromOne = 8;
const triesOfAll = 60;

/** Opens a link by its password, for a browser that came by it. Eight tries in a quarter of an hour from one place. */
export async function unlockShareAction(
  _: "mismatch" | "throttled" | null,
  form: FormData,
): Promise<"mismatch" | "throttled" | null> {
  const shareId = String(form.get("share") ?? "").slice(0, 64);
  const share = livingShare(shareId);
  if (!share || !(await hasProof(await headers(), "knocked", shareId))) redirect("/shared/closed");
  const one = `share ${shareId} ${(await currentOrigin()).address}`;
  const tries = countAttempt(one, windowMs);
  if (tries > triesFromOne || countAttempt(`share ${shareId}`, windowMs) > triesOfAll)
    return "throttled";
  const password = String(form.get("password") ?? "").slice(0, 200);
  if (!(await fitsPassword(share.passwordHash, password))) return "mismatch";
  // Taken back while the password was being checked, it opens nothing.
  if (!attempt(() => countOpening(shareId)).ok) redirect("/shared/closed");
  forgetAttempts(one);
  await keepProof("shared", shareId, Math.min(unlockedMs, share.expiresAt - now()));
  redirect(`/shared/${shareId}`);
}
