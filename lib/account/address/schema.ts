import { z } from "zod";
import { itemId } from "@/lib/engagement/schema";
import { email } from "../schema";

export const addressInput = z.strictObject({ email, password: z.string().max(200) });
export const addressLinkInput = z.strictObject({ accountId: itemId });
