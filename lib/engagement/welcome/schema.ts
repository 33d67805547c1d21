import { z } from "zod";
import { itemId } from "../schema";

export const welcomeInput = z.strictObject({ engagementId: itemId });
export type WelcomeInput = z.output<typeof welcomeInput>;
