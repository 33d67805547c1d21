"use server";

import { action } from "@/lib/action";
import { openTalk, reply, resolveTalk, takeBack } from "./commands";
import { openTalkInput, replyInput, resolveTalkInput, takeBackInput } from "./schema";

export const openTalkAction = action(openTalkInput, (viewer, input) => openTalk(viewer, input));

export const replyAction = action(replyInput, (viewer, input) => reply(viewer, input));

export const resolveTalkAction = action(resolveTalkInput, (viewer, input) =>
  resolveTalk(viewer, input),
);

export const takeBackAction = action(takeBackInput, (viewer, input) => takeBack(viewer, input));
