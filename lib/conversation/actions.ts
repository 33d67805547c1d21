"use server";

import { action } from "@/lib/action";
import { openPassage, openTalk, reply, resolveTalk, takeBack } from "./commands";
import {
  openPassageInput,
  openTalkInput,
  replyInput,
  resolveTalkInput,
  takeBackInput,
} from "./schema";

export const openTalkAction = action(openTalkInput, (viewer, input) => openTalk(viewer, input));

export const openPassageAction = action(openPassageInput, (viewer, input) =>
  openPassage(viewer, input),
);

export const replyAction = action(replyInput, (viewer, input) => reply(viewer, input));

export const resolveTalkAction = action(resolveTalkInput, (viewer, input) =>
  resolveTalk(viewer, input),
);

export const takeBackAction = action(takeBackInput, (viewer, input) => takeBack(viewer, input));
